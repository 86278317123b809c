// Keyboard of the registration form: Enter goes on to the next field, Ctrl+Enter registers. What was typed while the connection was away is told again.
const fields = "input:not([type=hidden]), select, textarea, button";

export function attach(form) {
  form.addEventListener("keydown", event => {
    // While an input method composes, Enter belongs to it.
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    const field = event.target;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (field.matches("input[type=radio]:not(:checked)")) {
      event.preventDefault();
      field.click();
    } else if (field.matches("input:not([type=file]), select") && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      following(form, field)?.focus();
    }
  });

  const page = new AbortController();
  document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", event => {
    if (!form.isConnected) page.abort();
    else if (event.detail.state === "hide")
      for (const field of form.querySelectorAll("input:not([type=radio], [type=checkbox], [type=file]), textarea"))
        field.dispatchEvent(new Event("input", { bubbles: true }));
  }, { signal: page.signal });
}

export function focusFirst(form) {
  const first = form.querySelector("input");
  focus(form.querySelector(`input[name="${first.name}"]:checked`) ?? first);
}

export function focusRefused(form) {
  focus(form.querySelector(".refused :is(input, textarea)"));
}

function focus(field) {
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

// A group of radio buttons is one stop, as it is for Tab.
function following(form, field) {
  const stops = [...form.querySelectorAll(fields)].filter(stop =>
    !stop.disabled && !stop.hidden && (stop === field || stop.type !== "radio" || stop.name !== field.name && isStop(form, stop)));
  return stops[stops.indexOf(field) + 1];
}

function isStop(form, radio) {
  const group = [...form.querySelectorAll(`input[type=radio][name="${radio.name}"]`)];
  return radio === (group.find(option => option.checked) ?? group[0]);
}
