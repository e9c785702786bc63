// The conversation on the page: puts messages in their place, once each, and keeps what the reader is looking at in view.

export class Log {
  constructor() {
    this.log = document.getElementById("log");
    this.scroller = document.getElementById("scroller");
    this.mine = document.getElementById("mine");
    this.latest = document.getElementById("latest");
    this.latest.addEventListener("click", () => this.toEnd());
    this.scroller.addEventListener("scroll", () => this.noteEnd(), { passive: true });
    this.replaced = new Set();
    this.log.addEventListener("click", (event) => this.notePress(event.target.closest("button")), true);
  }

  get isEmpty() {
    return this.log.childElementCount === 0;
  }

  /** A message that this page sends, before the server knows it. */
  addMine(key, text, { tapped = false } = {}) {
    const article = this.mine.content.firstElementChild.cloneNode(true);
    article.dataset.key = key;
    article.classList.toggle("tapped", tapped);
    article.querySelector(".bubble").textContent = text;
    this.log.append(article);
    this.toEnd();
    return article;
  }

  /** Take out all that the server knows; what was not sent yet stays. */
  clear() {
    this.log.querySelectorAll("[data-id]").forEach((one) => one.remove());
    this.replaced.clear();
  }

  find(key) {
    return this.log.querySelector(`.asked[data-key="${CSS.escape(key)}"]`);
  }

  /** What to say under a message of one's own: nothing where `text` is empty. `again`: called by its button. */
  mark(key, text, { again = null, failed = false } = {}) {
    const article = this.find(key);
    if (!article) return;
    article.classList.toggle("pending", text !== "");
    article.classList.toggle("failed", failed);
    const state = article.querySelector(".state");
    if (!state) return;
    state.firstElementChild.textContent = text;
    const button = state.querySelector("button");
    button.hidden = !again;
    button.onclick = again;
  }

  remove(key) {
    this.find(key)?.remove();
  }

  /** Put messages of the server in. `place`: "last" (the page's newest), "earlier" (before all), "news" (at the end). */
  put(items, place) {
    if (place === "earlier") return this.putEarlier(items);
    const follows = this.atEnd || this.isEmpty;
    if (place === "last" && this.leavesGap(items)) this.clear();
    let first = null;
    for (const item of items) {
      const element = this.putOne(item);
      if (element && item.kind === "reply") first ??= element;
    }
    if (place === "last" && follows) this.toEnd();
    else if (first && follows) this.reveal(first);
    else if (first) this.noteEnd();
    return first;
  }

  putOne(item) {
    if (this.replaced.has(item.id) || this.log.querySelector(`[data-id="${item.id}"]`)) return null;
    if (item.kind === "removed") return this.takeAway(item);
    const element = fromHtml(item.html);
    if (item.kind === "asked") {
      const own = this.find(item.key);
      if (own) {
        own.dataset.id = item.id;
        return null;
      }
    }
    if (item.replaces) {
      this.replaced.add(item.replaces);
      this.remove(item.key);
      const old = this.log.querySelector(`[data-id="${item.replaces}"]`);
      if (old) return this.change(old, element) ? null : element;
    }
    this.place(element, item);
    return element;
  }

  /** Put a message in the place of another. True where it looks alike and was changed by one of its own buttons: the focus and
      what is under the finger stay where they were, so that the next press goes on from there. */
  change(old, element) {
    const place = buttonsOf(old).indexOf(this.pressed?.button ?? document.activeElement);
    const height = old.offsetHeight;
    const buttons = buttonsOf(element);
    // A screen reader says the button that has the focus afterwards; it need not read the whole message again.
    if (place >= 0 && buttons.length === buttonsOf(old).length) element.setAttribute("aria-live", "off");
    old.replaceWith(element);
    if (place < 0 || !this.pressed) return false;
    const button = buttons[Math.min(place, buttons.length - 1)];
    button?.focus({ preventScroll: true });
    const alike = button && Math.abs(element.offsetHeight - height) < height / 4;
    if (alike) this.view.scrollTop += button.getBoundingClientRect().top - this.pressed.top;
    return alike;
  }

  // Where it stands now: one's own message, which comes next, scrolls.
  notePress(button) {
    this.pressed = button && { button, top: button.getBoundingClientRect().top };
  }

  /** A message that was withdrawn: gone where it stands, and not put in where it comes later. */
  takeAway(item) {
    this.replaced.add(item.replaces);
    this.log.querySelector(`[data-id="${item.replaces}"]`)?.remove();
    return null;
  }

  // An answer stands right after its question and the answers it has; what is still to be answered stays below.
  place(element, item) {
    const own = item.kind === "reply" ? this.log.querySelectorAll(`[data-key="${CSS.escape(item.key)}"]`) : [];
    if (own.length) own[own.length - 1].after(element);
    else if (item.kind === "asked") this.beforeUnsent(element);
    else this.log.append(element);
  }

  beforeUnsent(element) {
    const unsent = this.log.querySelector(".asked:not([data-id])");
    if (unsent) unsent.before(element);
    else this.log.append(element);
  }

  putEarlier(items) {
    const height = this.view.scrollHeight;
    const before = this.log.firstElementChild;
    this.log.setAttribute("aria-busy", "true");
    let first = null;
    for (const item of items) {
      if (this.replaced.has(item.id) || this.log.querySelector(`[data-id="${item.id}"]`)) continue;
      if (item.kind === "removed") {
        this.takeAway(item);
        continue;
      }
      const element = fromHtml(item.html);
      this.log.insertBefore(element, before);
      first ??= element;
    }
    this.log.removeAttribute("aria-busy");
    this.view.scrollTop += this.view.scrollHeight - height;
    return first;
  }

  // After a long absence the newest page may begin after the newest message shown here.
  leavesGap(items) {
    return this.log.querySelector("[data-id]") !== null && items.length > 0
      && !items.some((item) => this.log.querySelector(`[data-id="${item.id}"]`));
  }

  /** What scrolls: the conversation, or the whole page where there is little height (see chat.css). */
  get view() {
    return getComputedStyle(this.scroller).overflowY === "visible" ? document.scrollingElement : this.scroller;
  }

  get atEnd() {
    return this.view.scrollHeight - this.view.scrollTop - this.view.clientHeight < 80;
  }

  noteEnd() {
    this.latest.hidden = this.atEnd;
  }

  toEnd() {
    this.view.scrollTop = this.view.scrollHeight;
    this.noteEnd();
  }

  // A short answer is shown whole; a long one from its question on, so that reading starts at its beginning.
  reveal(element) {
    const start = element.previousElementSibling?.classList.contains("asked") ? element.previousElementSibling : element;
    const top = this.view === this.scroller ? this.scroller.getBoundingClientRect().top : 0;
    this.view.scrollTop += start.getBoundingClientRect().top - top - 16;
    this.noteEnd();
  }
}

function buttonsOf(element) {
  return [...element.querySelectorAll("button, a")];
}

// The server renders and cleans every message; here its one element is taken out of the text.
function fromHtml(html) {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return template.content.firstElementChild;
}
