// While an announcement is being sent its progress is read again; without this script the page has a link and a refresh.

const region = document.getElementById("progress");
const EVERY = 2000;
let shown = region?.innerHTML;

async function look() {
  if (document.hidden || region.contains(document.activeElement)) return true;
  const answer = await fetch(region.dataset.address, { credentials: "same-origin", redirect: "error" });
  if (!answer.ok) return answer.status >= 500;
  const text = await answer.text();
  if (text !== shown) {
    region.innerHTML = text;  // rendered and escaped by the server, as the page itself
    shown = text;
  }
  return region.querySelector("[data-live]")?.dataset.live === "yes";
}

async function go() {
  let more = true;
  try {
    more = await look();
  } catch {
    // the line is cut: the next look may find it again
  }
  if (more) setTimeout(go, EVERY);
}

if (region) setTimeout(go, EVERY);
