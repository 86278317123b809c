// Draws the picture summary on a canvas with the fonts of this machine and hands it over as PNG.
export async function savePng(address, name, scale) {
    const answer = await fetch(address);
    if (!answer.ok) return false;
    const source = URL.createObjectURL(new Blob([await answer.text()], { type: "image/svg+xml" }));
    try {
        const picture = new Image();
        picture.src = source;
        await picture.decode();
        const canvas = document.createElement("canvas");
        canvas.width = picture.naturalWidth * scale;
        canvas.height = picture.naturalHeight * scale;
        const paper = canvas.getContext("2d");
        paper.fillStyle = "#fff";
        paper.fillRect(0, 0, canvas.width, canvas.height);
        paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
        const png = await new Promise(done => canvas.toBlob(done, "image/png"));
        if (!png) return false;
        const link = document.createElement("a");
        link.href = URL.createObjectURL(png);
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
        return true;
    } catch {
        return false;
    } finally {
        URL.revokeObjectURL(source);
    }
}
