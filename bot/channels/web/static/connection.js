// The socket to the server: opens it, notices when it is dead, opens it again, ever more slowly.

const FIRST_WAIT = 400;
const LONGEST_WAIT = 8000;
const NO_SESSION = 4401;
const PING_EVERY = 20000;
const ANSWER_WITHIN = 10000;

export class Connection {
  /** `handlers`: onOpen(), onMessage(message), onState("connecting" | "open" | "offline"). */
  constructor(handlers) {
    this.handlers = handlers;
    this.socket = null;
    this.state = null;
    this.wait = FIRST_WAIT;
    this.hasSession = false;
    this.timer = null;
    this.deadline = null;
    setInterval(() => this.send({ type: "ping" }), PING_EVERY);
    addEventListener("online", () => this.open());
    addEventListener("offline", () => this.lost());
    addEventListener("pageshow", () => this.open());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.open());
  }

  /** Connect now, unless connected or on the way to it. */
  async open() {
    if (this.socket) return;
    clearTimeout(this.timer);
    if (this.state === null) this.tell("connecting");
    const socket = (this.socket = { close() {} });  // holds the place while the session is asked for
    try {
      await this.session();
    } catch {
      if (this.socket === socket) this.lost();
      return;
    }
    if (this.socket !== socket) return;
    const address = new URL("socket", document.baseURI);
    address.protocol = address.protocol.replace("http", "ws");
    address.search = address.hash = "";
    this.attach(new WebSocket(address));
  }

  async session() {
    if (this.hasSession) return;
    const response = await fetch("session", { method: "POST", credentials: "same-origin" });
    if (!response.ok) throw new Error(`session: ${response.status}`);
    this.hasSession = true;
  }

  attach(socket) {
    this.socket = socket;
    this.expectAnswer();
    socket.onopen = () => this.handlers.onOpen();
    socket.onmessage = (event) => {
      clearTimeout(this.deadline);
      this.deadline = null;
      this.wait = FIRST_WAIT;
      const message = JSON.parse(event.data);
      this.tell("open");
      this.handlers.onMessage(message);
    };
    socket.onclose = (event) => {
      if (event.code === NO_SESSION) this.hasSession = false;
      if (this.socket === socket) this.lost();
    };
  }

  /** Send now; false where there is no open socket. Every message of ours gets some answer, else the line is dead. */
  send(message) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    this.expectAnswer();
    return true;
  }

  expectAnswer() {
    if (this.deadline === null) this.deadline = setTimeout(() => this.lost(), ANSWER_WITHIN);
  }

  lost() {
    const socket = this.socket;
    this.socket = null;
    clearTimeout(this.deadline);
    this.deadline = null;
    if (socket) {
      socket.onmessage = socket.onclose = socket.onopen = null;
      socket.close();
    }
    this.tell("offline");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  tell(state) {
    if (this.state === state) return;
    this.state = state;
    this.handlers.onState(state);
  }
}
