// What is typed into a form and not sent yet outlives a reload, a wrong link and a signing in: it is kept in this tab alone.

const form = document.querySelector("form[data-keep]");
const place = `unsaved:${location.pathname}`;

function read() {
  const values = {};
  for (const field of form.elements) {
    if (!field.name || field.type === "hidden" || field.type === "file" || field.type === "submit") continue;
    if (field.type === "checkbox") (values[field.name] ??= []).push([field.value, field.checked]);
    else values[field.name] = field.value;
  }
  return values;
}

function fill(values) {
  for (const field of form.elements) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (field.type === "checkbox") field.checked = value.some(([name, on]) => name === field.value && on);
    else field.value = value;
  }
}

if (form) {
  const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
  if (kept?.version === form.dataset.keep) fill(kept.values);
  else sessionStorage.removeItem(place);
  document.querySelector("form[data-forget]")?.addEventListener("submit", () => sessionStorage.removeItem(place));
  form.addEventListener("input", () => {
    sessionStorage.setItem(place, JSON.stringify({ version: form.dataset.keep, values: read() }));
  });
}
