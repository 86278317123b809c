// Puts the statutory table on the clipboard as a table for word processors and as tab-separated text for anything else.
export async function copyTable(sheet) {
    const table = sheet.querySelector("table").cloneNode(true);
    table.querySelectorAll("[data-copy=no]").forEach(part => part.remove());
    table.querySelectorAll("a").forEach(link => link.replaceWith(link.textContent.trim()));
    table.querySelectorAll("*").forEach(part => {
        for (const { name } of [...part.attributes])
            if (name !== "rowspan" && name !== "colspan") part.removeAttribute(name);
    });
    for (const { name } of [...table.attributes]) table.removeAttribute(name);
    table.setAttribute("border", "1");
    const html = table.outerHTML.replace(/<!--.*?-->/gs, "");
    const text = grid(table).map(row => row.join("\t")).join("\n");

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
