// What the person sent and the server has not acknowledged: kept over reloads, sent one by one, in order, under the same key.

const PLACE = "vademecum-unsent";

export class Queue {
  /** `send(message)` returns whether there was a connection to send it over. */
  constructor(send) {
    this.send = send;
    this.entries = read();
    this.underway = null;
  }

  /** Add a message ({type, text} or {type, payload, message}); returns its key. */
  add(message) {
    const key = newKey();
    this.entries.push({ ...message, key });
    this.save();
    this.next();
    return key;
  }

  /** The connection is (again) there: whatever was underway may not have arrived, so it goes once more. */
  restart() {
    this.underway = null;
    this.next();
  }

  /** The server has it, or refuses it for good. */
  done(key) {
    this.entries = this.entries.filter((entry) => entry.key !== key);
    if (this.underway === key) this.underway = null;
    this.save();
    this.next();
  }

  has(key) {
    return this.entries.some((entry) => entry.key === key);
  }

  next() {
    const entry = this.entries[0];
    if (this.underway !== null || !entry) return;
    const { label, ...message } = entry;
    if (this.send(message)) this.underway = entry.key;
  }

  save() {
    try {
      if (this.entries.length) localStorage.setItem(PLACE, JSON.stringify(this.entries));
      else localStorage.removeItem(PLACE);
    } catch {
      // no storage (private window, full): the messages are kept as long as the page is open
    }
  }
}

function read() {
  try {
    const entries = JSON.parse(localStorage.getItem(PLACE) ?? "[]");
    return Array.isArray(entries) ? entries.filter((entry) => typeof entry?.key === "string") : [];
  } catch {
    return [];
  }
}

// crypto.randomUUID exists only on https and localhost; this works everywhere.
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
