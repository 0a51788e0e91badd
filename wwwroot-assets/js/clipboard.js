// Copies exactly the text. Where the browser forbids it (plain http, another host), selects it for Ctrl+C instead.
export async function copyText(text, elementId) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const element = document.getElementById(elementId);
    if (element) {
      element.focus();
      const range = document.createRange();
      range.selectNodeContents(element);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    }
    return false;
  }
}
