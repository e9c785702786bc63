"""Who may do what: one table of commands and payloads for all rooms of coordinators.

A room adds its commands to COMMANDS and its payloads to PAYLOADS; the walk in ``test_authorisation.py`` tries each of them as each
person of WHO. In a payload ``{cohort}``, ``{member}``, ``{line}``, ``{link}``, ``{other}`` (another cohort of the same organisation),
``{organisation}``, ``{grant}`` (a coordinator's right) and ``{admin_link}`` stand for rows of the *first* organisation; a room that
needs further rows makes them in a function of MAKES and names them the same way.

Outside of its scope everything answers as if it did not exist, and no row changes.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import select

from bot.announcements import actions
from bot.announcements import announcement_store as messages
from bot.announcements.audience import Wanted
from bot.announcements.members import audience_of
from bot.store.tables import cases
from tests.cohorts.world import World, payload, pid

# Who tries: nobody in particular, a member of the cohort, the coordinator of another organisation, one whose right was taken away,
# the coordinator themselves, an admin who coordinates nothing.
APPLICANT, PARTICIPANT, STRANGER, REVOKED, COORDINATOR, ADMIN = (
    "applicant", "participant", "stranger", "revoked", "coordinator", "root",
)  # fmt: skip
WHO = (APPLICANT, PARTICIPANT, STRANGER, REVOKED, COORDINATOR, ADMIN)

ADMINS = frozenset((ADMIN,))
COORDINATORS = frozenset((COORDINATOR,))
ANY_COORDINATOR = frozenset(
    (COORDINATOR, STRANGER)
)  # a command of every coordinator, showing each only what is theirs

# What is typed -> for whom it exists.
COMMANDS: dict[str, frozenset[str]] = {
    "/organisations": ADMINS,
    "/audit": ADMINS,
    "/cohorts": ANY_COORDINATOR,
    "/gaps": ANY_COORDINATOR | ADMINS,
    "/curated": ANY_COORDINATOR | ADMINS,
    "/announce": ANY_COORDINATOR,
    "/inbox": ANY_COORDINATOR | ADMINS,
    "/web": ANY_COORDINATOR | ADMINS,
    "/pause_answers for tea": ADMINS,
    "/resume_answers": ADMINS,
}

# What is tapped -> for whom it does something.
PAYLOADS: dict[str, frozenset[str]] = {
    "do:organisations:list": ADMINS,
    "do:organisations:new": ADMINS,
    "do:organisations:show:{organisation}": ADMINS,
    "do:organisations:rename:{organisation}": ADMINS,
    "do:organisations:invite:{organisation}": ADMINS,
    "do:organisations:me:{organisation}": ADMINS,
    "do:organisations:end:{grant}": ADMINS,
    "do:organisations:end:{grant}:yes": ADMINS,
    "do:organisations:name": ADMINS,
    "do:organisations:back:{admin_link}": ADMINS,
    "do:audit:1000": ADMINS,
    "do:cohorts:list": ANY_COORDINATOR,
    "do:cohorts:new": ANY_COORDINATOR,
    "do:cohorts:new:{organisation}": COORDINATORS,
    "do:cohorts:show:{cohort}": COORDINATORS,
    "do:cohorts:rename:{cohort}": COORDINATORS,
    "do:cohorts:archive:{cohort}": COORDINATORS,
    "do:cohorts:archive:{cohort}:yes": COORDINATORS,
    "do:cohorts:contact:{cohort}": COORDINATORS,
    "do:cohorts:contact:{cohort}:none": COORDINATORS,
    "do:cohorts:contact:{cohort}:save": COORDINATORS,
    "do:cohorts:away": ANY_COORDINATOR,
    "do:cohorts:restore:{cohort}": frozenset(),  # it is not put away
    "do:cohorts:members:{cohort}": COORDINATORS,
    "do:cohorts:members:{cohort}:2": COORDINATORS,
    "do:cohorts:member:{member}": COORDINATORS,
    "do:cohorts:move:{member}": COORDINATORS,
    "do:cohorts:move:{member}:{other}": COORDINATORS,
    "do:cohorts:remove:{member}": COORDINATORS,
    "do:cohorts:remove:{member}:yes": COORDINATORS,
    "do:cohorts:ready:{cohort}": COORDINATORS,
    "do:cohorts:invite:{cohort}": COORDINATORS,
    "do:cohorts:link:{cohort}": COORDINATORS,
    "do:cohorts:revoke:{link}": COORDINATORS,
    "do:cohorts:roster:{cohort}": COORDINATORS,
    "do:cohorts:import:{cohort}": COORDINATORS,
    "do:cohorts:export:{cohort}": COORDINATORS,
    "do:cohorts:line:{line}": COORDINATORS,
    "do:cohorts:tie:{line}": COORDINATORS,
    "do:cohorts:drop:{line}": COORDINATORS,
    "do:inbox:open:1": ANY_COORDINATOR | ADMINS,
    "do:inbox:show:{case}": COORDINATORS,
    "do:inbox:take:{case}": COORDINATORS,
    "do:inbox:answer:{case}": COORDINATORS,
    "do:inbox:ask:{case}": COORDINATORS,
    "do:inbox:close:{case}": COORDINATORS,
    "do:inbox:curate:{case}": frozenset(),  # nothing was answered yet
    "do:inbox:leave:{case}": frozenset(),  # nobody took it
    "do:inbox:send:abcdef": frozenset(),
    "do:person:back:{case}": frozenset((PARTICIPANT,)),
    "do:person:reply:{case}": frozenset((PARTICIPANT,)),
    "do:person:send:abcdef": frozenset(),
    "do:announce": ANY_COORDINATOR,
    "do:announce:page:2": ANY_COORDINATOR,
    "do:announce:new:{organisation}": COORDINATORS,
    **{
        f"do:announce:{{draft}}:{verb}": COORDINATORS
        for verb in (
            "card",
            "text-en",
            "text-es",
            "notext-en",
            "file",
            "nofile",
            "ask",
            "urgent",
            "who",
            "c:{cohort}",
            "all",
            "role",
            "ready",
            "country",
            "departs",
            "departs:30",
            "unread",
            "preview",
            "me-en",
            "at",
            "send:1:abcdef",
            "drop",
        )
    },
    **{
        f"do:announce:{{sent}}:{verb}": COORDINATORS
        for verb in (
            "card",
            "names",
            "csv",
            "correct",
            "correct-en",
            "correct:sure:2",
            "remind",
            "again:2:all",
            "pause:2",
            "resume:3",
            "move",
            "now",
            "cancel",
            "cancel:2",
            "withdraw",
            "withdraw:2",
            "send:1:abcdef",
        )
    },
    "do:announce:{draft}:on:1:1:abcdef": frozenset((COORDINATOR,)),
    "do:announce:{draft}:nonsense": frozenset(),
    "do:announce:99999999999999999999": frozenset(),
    "do:announce:-1": frozenset(),
    "do:announce:0:card": frozenset(),
    "do:read:{sent}": frozenset((PARTICIPANT,)) | COORDINATORS,
    "do:read:{draft}": COORDINATORS,  # the button of their own copy
    "do:read:": frozenset(),
    # Forged: never the answer to anything that was asked.
    "do:cohorts:take:{cohort}:1": frozenset(),
    "do:cohorts:tie:{line}:{member}": frozenset(),  # that member is tied to a line already
    "do:cohorts:move:{member}:{cohort}": frozenset(),
    "do:cohorts:revoke:{admin_link}": frozenset(),
    "do:organisations:back:{link}": frozenset(),
    "do:join:{link}:learner": frozenset(),
    "do:join:{admin_link}:yes": frozenset(),
    "do:mygroup:leave:{member}": frozenset((PARTICIPANT,)),
    "do:mygroup:gone:{member}": frozenset((PARTICIPANT,)),
    "do:cohorts:show:": frozenset(),
    "do:cohorts:show:0": frozenset(),
    "do:cohorts:show:99999999999999999999": frozenset(),
    "do:cohorts:show:-1": frozenset(),
    "do:cohorts:nonsense:{cohort}": frozenset(),
    "do:organisations:nonsense:{organisation}": frozenset(),
}

Make = Callable[[World, dict[str, Any]], Awaitable[dict[str, Any]]]
"""Makes rows of the first organisation that payloads need (the names known so far are given), and names them."""
MAKES: list[Make] = []


async def _case(world: World, names: dict[str, Any]) -> dict[str, Any]:
    """A question that the participant handed to the coordinators of their organisation."""
    card = await world.say("/person who pays for a lost ticket?", who=PARTICIPANT)
    await world.tap(payload(card, "Yes, send it"), who=PARTICIPANT)
    return {"case": (await world.rows(select(cases.c.id)))[0][0]}


MAKES.append(_case)


async def _announcements(world: World, names: dict[str, Any]) -> dict[str, Any]:
    """A draft, and an announcement that is confirmed."""
    made = {}
    for name in ("draft", "sent"):
        async with world.store.write() as connection:
            by, organisation = pid(COORDINATOR), names["organisation"]
            number = await messages.create(
                connection, organisation, by, "en", Wanted((names["cohort"],)), world.now
            )
            one = await messages.load(connection, number)
            assert one is not None
            await messages.change(connection, one, world.now, texts={"en": "The bus leaves at nine."})
            one = await messages.load(connection, number)
            assert one is not None
            if name == "sent":
                meant = await audience_of(connection, organisation, one.wanted, world.now)
                assert await actions.confirm(connection, one, meant, by, world.now, zone="Europe/Brussels")
        made[name] = number
    return made


MAKES.append(_announcements)
