// Puts the address on the clipboard; on a page without TLS browsers offer only the older way.
export async function copy(input) {
    input.select();
    try {
        await navigator.clipboard.writeText(input.value);
        return true;
    } catch {
        return document.execCommand("copy");
    }
}
