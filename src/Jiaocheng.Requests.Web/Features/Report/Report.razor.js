// Puts the statutory tables on the clipboard as tables for word processors and as tab-separated text for anything else.
export async function copyTable(sheet) {
    const parts = [...sheet.querySelectorAll("h2, table")].map(plain);
    const html = parts.map(part => part.outerHTML).join("\n").replace(/<!--.*?-->/gs, "");
    const text = parts.map(part => part.rows ? grid(part).map(row => row.join("\t")).join("\n") : part.textContent.trim()).join("\n");

    if (navigator.clipboard?.write) {
        try {
            const as = (type, content) => new Blob([content], { type });
            await navigator.clipboard.write([new ClipboardItem({ "text/html": as("text/html", html), "text/plain": as("text/plain", text) })]);
            return true;
        } catch {
            // Refused, or no safe context: the older way still works on an intranet without certificates.
        }
    }
    const put = event => {
        event.clipboardData.setData("text/html", html);
        event.clipboardData.setData("text/plain", text);
        event.preventDefault();
    };
    document.addEventListener("copy", put, { once: true });
    const done = document.execCommand("copy");
    document.removeEventListener("copy", put);
    return done;
}

export function print() {
    window.print();
}

// A heading or table with nothing but its words and spans.
function plain(shown) {
    const part = shown.cloneNode(true);
    part.querySelectorAll("[data-copy=no], .unseen").forEach(inner => inner.remove());
    part.querySelectorAll("a").forEach(link => link.replaceWith(link.textContent.trim()));
    for (const inner of [part, ...part.querySelectorAll("*")])
        for (const { name } of [...inner.attributes])
            if (name !== "rowspan" && name !== "colspan") inner.removeAttribute(name);
    if (part.rows) part.setAttribute("border", "1");
    return part;
}

// Every row with as many cells as the table has columns: what a merged cell covers is empty.
function grid(table) {
    const rows = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
        let x = 0;
        for (const cell of row.cells) {
            while (rows[y][x] !== undefined) x++;
            for (let down = 0; down < cell.rowSpan; down++)
                for (let right = 0; right < cell.colSpan; right++)
                    if (rows[y + down]) rows[y + down][x + right] = down + right === 0 ? cell.textContent.replace(/\s+/g, " ").trim() : "";
            x += cell.colSpan;
        }
    });
    return rows;
}
