// The few things the server cannot do for a page: theme, idle time, keys, lost connection.
(() => {
    const script = document.currentScript;

    window.shell = {
        theme(name) {
            document.documentElement.dataset.theme = name;
            document.cookie = `theme=${name}; path=/; max-age=31536000; samesite=lax`;
        },
        // A picture wider than its place begins where today is, or else where it ends.
        showToday(picture) {
            const cell = picture?.querySelector("td.today") ?? picture?.querySelector("td.then-last, td.last");
            if (cell) picture.scrollLeft = cell.offsetLeft - picture.clientWidth / 2;
        },
        // A file that was made while the page waited.
        async download(name, stream) {
            const link = document.createElement("a");
            link.href = URL.createObjectURL(new Blob([await stream.arrayBuffer()]));
            link.download = name;
            link.click();
            URL.revokeObjectURL(link.href);
        },
    };

    // While somebody works, the cookie is renewed; when nobody does, the page goes back to the sign-in.
    const idleMinutes = Number(script.dataset.idleMinutes);
    if (idleMinutes > 0) {
        let active = Date.now();
        let told = active;
        for (const kind of ["pointerdown", "keydown", "wheel", "touchstart"])
            document.addEventListener(kind, () => { active = Date.now(); }, { passive: true, capture: true });
        setInterval(async () => {
            if (Date.now() - active > idleMinutes * 60_000) {
                location.assign(`/account/sign-in?idle=true&returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
            } else if (active > told && Date.now() - told > 90_000) {
                told = Date.now();
                await fetch("/account/alive", { redirect: "manual" }).catch(() => { });
            }
        }, 30_000);
    }

    // Alt+N: new application. "/": search. j and k: down and up in a list. None while typing.
    document.addEventListener("keydown", event => {
        const typing = event.target.closest?.("input, textarea, select, [contenteditable=true]");
        if (event.altKey && event.code === "KeyN") {
            const link = document.querySelector("a[data-key=new]");
            if (link) { event.preventDefault(); link.click(); }
        } else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
            const search = document.querySelector("[data-key=search] input, input[data-key=search]");
            if (search) { event.preventDefault(); search.focus(); search.select(); }
        } else if ((event.key === "j" || event.key === "k") && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
            const rows = [...document.querySelectorAll("a[data-row]")];
            const at = rows.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1);
            rows[Math.max(0, Math.min(at, rows.length - 1))]?.focus();
        }
    });

    // The framework announces its state by an event on this dialog; what was typed stays on the page behind it.
    const lost = document.getElementById("components-reconnect-modal");
    if (!lost) return;
    lost.addEventListener("components-reconnect-state-changed", event => {
        switch (event.detail.state) {
            case "show": lost.showModal(); break;
            case "hide": lost.close(); break;
            case "rejected": lost.classList.add("components-reconnect-failed"); break;
        }
    });
    document.getElementById("reconnect-reload").addEventListener("click", () => location.reload());
    document.getElementById("reconnect-retry").addEventListener("click", async () => {
        try {
            if (await Blazor.reconnect() || await Blazor.resumeCircuit()) lost.close();
        } catch {
            // The server is still away; the notice stays.
        }
    });
})();
