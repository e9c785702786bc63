// The chat page: what the person does goes to the queue, what the server says goes to the log.

import { Connection } from "./connection.js";
import { Log } from "./log.js";
import { Queue } from "./queue.js";

const THINKING_AFTER = 400;
const PATIENCE = 30000;

const texts = JSON.parse(document.getElementById("texts").textContent);
const refusedFiles = {
  403: texts["web-error-file-unasked"],
  413: texts["web-error-file-large"],
  415: texts["web-error-file-type"],
};
const longest = Number(document.body.dataset.longest);
const languages = document.body.dataset.languages.split(" ");
const language = document.documentElement.lang;
const byId = (id) => document.getElementById(id);
const field = byId("question");

const log = new Log();
const unanswered = new Map(); // key -> what to do once it is answered (or null)
let thinkingTimer = null;
let patienceTimer = null;
let before = null;
let moveFocus = false;

const connection = new Connection({ onOpen, onMessage, onState });
const queue = new Queue((message) => connection.send(message));

// ---- what the person does

function say(text) {
  unanswered.set(queue.add({ type: "say", text }), languageIn(text, /^\/language\s+(\w+)$/));
  showNewest(text, false);
}

function tap(payload, label, message = null) {
  unanswered.set(queue.add({ type: "tap", payload, message, label }), languageIn(payload, /^do:language:(\w+)$/));
  showNewest(label, true);
}

function showNewest(text, tapped) {
  const { key } = queue.entries.at(-1);
  log.addMine(key, text, { tapped });
  markUnsent();
  empty(false);
}

// A choice of language made in the conversation counts for the page too.
function languageIn(text, pattern) {
  const chosen = text.match(pattern)?.[1].toLowerCase();
  return chosen && chosen !== language && languages.includes(chosen) ? () => location.assign(`?lang=${chosen}`) : null;
}

byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field.value.trim();
  const length = Array.from(field.value).length;
  const wrong = !text ? texts["web-error-empty"] : length > longest ? texts["web-error-too-long"] : "";
  problem(wrong);
  if (wrong) return field.focus();
  field.value = "";
  grow();
  say(text);
  field.focus();
});

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("composer").requestSubmit();
  }
});
field.addEventListener("input", () => {
  grow();
  problem("");
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-say], [data-payload]");
  if (button?.dataset.say) say(button.dataset.say);
  else if (button) tap(button.dataset.payload, button.textContent.trim(), button.closest("[data-id]")?.dataset.id);
  // On a phone the keyboard would cover the answer.
  if (button && !button.closest("#log") && !matchMedia("(pointer: coarse)").matches) field.focus();
  const choice = event.target.closest("[data-language]");
  if (choice && !event.metaKey && !event.ctrlKey && !event.shiftKey) chooseLanguage(event, choice);
});

// ---- files, where one is asked for

document.addEventListener("change", (event) => {
  const chooser = event.target.closest("[data-upload]");
  if (!chooser?.files.length) return;
  handOver(chooser.files[0], chooser.accept.split(","));
  chooser.value = ""; // the same file may be chosen again, corrected
});

async function handOver(file, endings) {
  problem("");
  if (!endings.some((one) => file.name.toLowerCase().endsWith(one))) return problem(texts["web-error-file-type"]);
  if (file.size > Number(document.body.dataset.largest)) return problem(texts["web-error-file-large"]);
  try {
    const headers = { "X-File-Name": encodeURIComponent(file.name) };
    const response = await fetch("upload", { method: "POST", credentials: "same-origin", headers, body: file });
    if (!response.ok) return problem(refusedFiles[response.status] ?? texts["web-error-file"]);
    sendFile((await response.json()).reference, file.name);
  } catch {
    problem(texts["web-error-file"]);
  }
}

function sendFile(upload, label) {
  unanswered.set(queue.add({ type: "file", upload, label }), null);
  showNewest(label, true);
}

// ---- an invitation: its token stands behind the #, which no server sees, and goes nowhere before a click

function invited() {
  const token = location.hash.match(/^#join=([A-Za-z0-9_-]{1,64})$/)?.[1];
  if (!token) return;
  byId("invited").hidden = false;
  byId("invited-open").onclick = () => {
    settleInvitation();
    unanswered.set(queue.add({ type: "say", text: `/start ${token}`, label: texts["web-invited-open"] }), null);
    showNewest(texts["web-invited-open"], true);
  };
  byId("invited-close").onclick = settleInvitation;
}

function settleInvitation() {
  byId("invited").hidden = true;
  window.history.replaceState(null, "", location.pathname);
  field.focus();
}

addEventListener("hashchange", invited);

// The link alone changes the page; where there is a conversation, it is told too.
function chooseLanguage(event, choice) {
  const chosen = choice.dataset.language;
  if (chosen === language || log.isEmpty) return;
  event.preventDefault();
  if (connection.state !== "open") return status(texts["web-language-offline"], "offline");
  tap(`do:language:${chosen}`, choice.querySelector(".sr-only").textContent);
}

byId("earlier").addEventListener("click", (event) => {
  moveFocus = document.activeElement === event.currentTarget;
  if (before !== null && connection.send({ type: "earlier", before })) byId("earlier").disabled = true;
});

// ---- what the server says

function onOpen() {
  connection.send({ type: "hello", language });
}

function onMessage(message) {
  if (message.type === "history") history(message);
  else if (message.type === "news") news(message.items);
  else if (message.type === "accepted") accepted(message.key);
  else if (message.type === "refused") refused(message);
  else if (message.type === "thinking") think(true, message.text);
  else if (message.type === "error") problem(message.text);
}

function history({ page, items, before: cursor }) {
  if (page === "earlier") {
    before = cursor;
    const first = log.put(items, "earlier");
    byId("earlier").disabled = false;
    byId("earlier").hidden = cursor === null;
    if (moveFocus && first) focusOn(first);
    return;
  }
  if (page === "only") log.clear(); // everything before was erased
  byId("log").setAttribute("aria-busy", "true");
  const known = !log.isEmpty;
  for (const item of items) if (item.kind === "asked") settle(item.key);
  if (!known || log.leavesGap(items)) before = cursor;
  log.put(items, "last");
  for (const item of items) {
    if (item.kind === "reply") answered(item.key);
    else if (item.waiting && !unanswered.has(item.key)) unanswered.set(item.key, null);
  }
  for (const entry of queue.entries) if (!log.find(entry.key)) log.addMine(entry.key, entry.label ?? entry.text ?? "", { tapped: Boolean(entry.label) });
  for (const entry of queue.entries) if (!unanswered.has(entry.key)) unanswered.set(entry.key, null);
  byId("earlier").hidden = before === null;
  byId("log").removeAttribute("aria-busy");
  if (!known) setTimeout(() => byId("log").setAttribute("aria-live", "polite"), 500); // what was said before is not read out
  empty(log.isEmpty);
  think(unanswered.size > queue.entries.length);
  queue.restart();
  markUnsent();
}

function news(items) {
  log.put(items, "news");
  empty(log.isEmpty);
  for (const item of items) {
    settle(item.key);
    if (item.kind === "reply") answered(item.key);
  }
  if (unanswered.size > queue.entries.length) think(true);
}

function accepted(key) {
  settle(key);
  clearTimeout(thinkingTimer);
  thinkingTimer = setTimeout(() => unanswered.size > queue.entries.length && think(true), THINKING_AFTER);
}

function settle(key) {
  log.mark(key, "");
  if (queue.has(key)) queue.done(key);
}

function answered(key) {
  const then = unanswered.get(key);
  unanswered.delete(key);
  if (unanswered.size <= queue.entries.length) think(false);
  then?.();
}

function refused({ key, text, again }) {
  const entry = queue.entries.find((one) => one.key === key);
  queue.done(key);
  unanswered.delete(key);
  const retry = () => {
    log.remove(key);
    if (entry.upload) sendFile(entry.upload, entry.label);
    else if (entry.text) say(entry.text);
    else tap(entry.payload, entry.label, entry.message);
  };
  log.mark(key, text, { failed: true, again: again && entry ? retry : null });
  speak(text);
}

// ---- what the page shows

function onState(state) {
  if (state === "open") {
    const was = byId("connection").dataset.state;
    status("", state);
    if (was === "offline") speak(texts["web-connected-again"]);
  } else if (state === "offline") {
    status(texts["web-offline"], state);
    think(false);
    queue.underway = null;
  } else {
    setTimeout(() => connection.state === "connecting" && status(texts["web-connecting"], state), 600);
  }
  markUnsent();
}

function markUnsent() {
  const text = connection.state === "open" ? texts["web-state-sending"] : texts["web-state-kept"];
  for (const { key } of queue.entries) log.mark(key, text);
}

function status(text, state) {
  byId("connection").textContent = text;
  byId("connection").dataset.state = state;
}

function think(on, busy) {
  clearTimeout(thinkingTimer);
  if (on && busy) {
    byId("thinking-text").textContent = busy;
    speak(busy);
    if (!byId("thinking").hidden) return;
  }
  if (byId("thinking").hidden === !on) return;
  byId("thinking").hidden = !on;
  if (!busy) byId("thinking-text").textContent = texts["web-thinking"];
  if (!busy) speak(on ? texts["web-thinking"] : "");
  clearTimeout(patienceTimer);
  if (on) {
    if (log.atEnd) log.toEnd();
    patienceTimer = setTimeout(impatient, PATIENCE);
  }
}

function impatient() {
  byId("thinking-text").textContent = texts["web-error-no-answer"];
  speak(texts["web-error-no-answer"]);
}

function speak(text) {
  byId("spoken").textContent = text;
}

function problem(text) {
  byId("problem").textContent = text;
  if (text) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

function empty(on) {
  byId("empty").hidden = !on;
}

function focusOn(element) {
  element.setAttribute("tabindex", "-1");
  element.focus();
}

function grow() {
  field.rows = 1;
  const line = parseFloat(getComputedStyle(field).lineHeight);
  field.rows = Math.max(1, Math.min(6, Math.floor((field.scrollHeight - 20) / line)));
}

if (location.search) window.history.replaceState(null, "", location.pathname + location.hash); // the choice of language is remembered
invited();
connection.open();
