"""What of a page is not its text: scripts, hidden elements, navigation, share buttons, cookie banners.

The words of classes and ids are few and whole on purpose: the long lists of extractors (docs/decisions) take "menu" in
"menu-of-the-canteen" or every accordion and widget for noise, and with it sections of an agency's page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

_NEVER = (
    *("script", "style", "noscript", "template", "svg", "iframe", "object", "button", "select", "textarea"),
    *("dialog", "canvas", "audio", "video", "map", "head", "option", "datalist", "math"),
)
_STRUCK = ("del", "s", "strike")
_HIDDEN = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|text-decoration[a-z-]{0,10}\s{0,3}:[^;]{0,40}line-through",
    re.IGNORECASE,
)
_UNSEEN = frozenset(
    ["hidden", "d-none", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "noprint"]
)
_AROUND = ("header", "footer", "aside", "nav")
_ROLES = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "complementary",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
    ]
)
_WORDS = (
    "nav navbar navigation navi mainmenu submenu topmenu breadcrumb breadcrumbs share sharing shares social addtoany sharethis "
    "sidebar cookie cookies consent gdpr newsletter skip skiplink skiplinks footer pager advert advertisement ads "
    "topbar searchbox searchform sitemap langswitch language-switcher lang-switcher backtotop popup"
)
_NOISE = frozenset(_WORDS.split())
_ONLY_LINKS = frozenset(["menu", "pagination", "related", "toolbar", "tags", "tabs"])
_PHRASES = re.compile(
    r"share-?(?:this|buttons|bar|links|tools|page)|social-?(?:media|links|share|icons|bar|nav)|cookie-?[a-z]{2,}|bread-?crumb|side-?bar"
    r"|skip-?(?:to|link|nav)|(?:main|site|page|top|sub|foot)-?(?:nav|menu|footer|navigation)|nav-?(?:bar|menu|list|wrapper)"
    r"|consent-?[a-z]{2,}|language-?(?:switch|select)|related-?(?:posts|articles|content|links|news)|site-?(?:header|footer|info)",
)
_SPLIT = re.compile(r"[^a-z0-9-]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_META = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([A-Za-z0-9_:.-]{2,40})")
_XML = re.compile(rb"encoding\s{0,3}=\s{0,3}[\"']([A-Za-z0-9_:.-]{2,40})")
_REFRESH = re.compile(
    r"^\s{0,9}\d{0,4}(?:\.\d{0,4})?\s{0,9}[;,]\s{0,9}(?:url\s{0,9}=\s{0,9})?[\"']?([^\"'\s]+)", re.IGNORECASE
)
_LOCATION = re.compile(r"location(?:\.href|\.replace)?\s{0,3}(?:=|\()\s{0,3}[\"']([^\"'\s]{1,300})[\"']")
_NO_DISPLAY = re.compile(r"display\s{0,3}:\s{0,3}none")
_PLAIN_SELECTOR = re.compile(r"^([.#])([\w-]+)$")
ENOUGH = 200  # characters that a <main> must have to be believed
SHARE = 0.7  # of the page's text that nothing taken for noise may have


def declared_encoding(content: bytes) -> str:
    """What a page says of its encoding, in its first kilobytes."""
    found = _META.search(content[:4096]) or _XML.search(content[:200])
    return found[1].decode("ascii") if found else ""


def forwards_to(root: Any) -> str:
    """Where a page sends its reader at once; empty where it does not."""
    for meta in root.iter("meta"):
        if (meta.get("http-equiv") or "").lower() == "refresh" and (
            found := _REFRESH.match(meta.get("content") or "")
        ):
            return found[1]
    scripts = (script.text or "" for script in root.iter("script"))
    return next((found for script in scripts for found in _LOCATION.findall(script[:20_000])), "")


def remove_hidden(root: Any) -> None:
    """Take out what no reader sees: scripts, hidden elements, what is struck out."""
    rules = _hidden_by_rules(root)
    for element in list(root.iter()):
        if element.tag in ("html", "body", "main") or not isinstance(element.tag, str):
            continue
        if _is_hidden(element, rules):
            _remove(element)


def remove_noise(root: Any) -> None:
    """Take out what stands around the text: navigation, banners, share buttons. Never most of the page."""
    total = _length(root)
    _remove_all(root, _named_noise, total)
    _remove_all(root, _stands_around, total)


def _remove_all(root: Any, is_noise: Callable[[Any], bool], total: int) -> None:
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body", "main", "article"):
            continue
        if is_noise(element) and not _holds_main(element) and _length(element) <= SHARE * total:
            _remove(element)


def _stands_around(element: Any) -> bool:
    """The head and foot of a page; not those of an article in it, and not where the only title stands."""
    if element.tag not in _AROUND or (element.tag in ("header", "aside") and _within(element)):
        return False
    titles = element.getroottree().getroot().iter("h1")
    inside = list(element.iter("h1"))
    return not inside or any(one not in inside for one in titles)


def main_part(root: Any) -> Any:
    """The one element that says it is the main text, where it has some; else the body."""
    for path in ("//main", "//*[@role='main']", "//article"):
        found = root.xpath(path)
        if len(found) == 1 and _length(found[0]) >= ENOUGH:
            return found[0]
    bodies = root.xpath("/html/body")
    return bodies[0] if len(bodies) == 1 else root


def _is_hidden(element: Any, rules: frozenset[str]) -> bool:
    tag = element.tag
    if tag in _NEVER or tag in _STRUCK or tag == "input":
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search((element.get("style") or "")[:2000]):
        return True
    names = (element.get("class") or "").split()
    return (
        any(name.lower() in _UNSEEN or f".{name}" in rules for name in names)
        or f"#{element.get('id')}" in rules
    )


def _hidden_by_rules(root: Any) -> frozenset[str]:
    """The classes and ids that the page's own style hides."""
    rules: set[str] = set()
    for style in root.iter("style"):
        text = (style.text or "")[:100_000]
        if "@media" in text:  # what only a narrow window hides is seen elsewhere
            text = text.partition("@media")[0]
        for rule in text.split("}"):
            selectors, _, said = rule.partition("{")
            for selector in selectors.split(",") if _NO_DISPLAY.search(said) else ():
                if plain := _PLAIN_SELECTOR.match(selector.strip()):
                    rules.add(plain[1] + plain[2])
    return frozenset(rules)


def _named_noise(element: Any) -> bool:
    if (element.get("role") or "").lower() in _ROLES:
        return True
    names = [word for name in ("class", "id") for word in _words((element.get(name) or "")[:500])]
    if any(word in _NOISE or _PHRASES.fullmatch(word) for word in names):
        return True
    return any(word in _ONLY_LINKS for word in names) and _mostly_links(element)


def _mostly_links(element: Any) -> bool:
    """A menu of the canteen is text, a menu of the site is links."""
    return sum(_length(link) for link in element.iter("a")) >= 0.5 * _length(element)


def _words(value: str) -> Iterator[str]:
    """The names in a class or id in small letters, "cookieBanner" as "cookie-banner"; BEM blocks as their block."""
    for word in _SPLIT.split(_CAMEL.sub("-", value).lower().replace("_", " ")):
        if word:
            yield word


def _within(element: Any) -> bool:
    """Whether an element belongs to the text: the head of an article, not of the page."""
    return any(parent.tag in ("article", "main", "section") for parent in element.iterancestors())


def _holds_main(element: Any) -> bool:
    return element.find(".//main") is not None or element.find(".//article") is not None


def _length(element: Any) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    before = element.getprevious()
    parent.remove(element)
    if tail:
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
