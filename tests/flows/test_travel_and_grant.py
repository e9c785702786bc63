"""Distances, bands, daily money and the estimate made of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.flows.calculators.daily import daily_money
from bot.flows.calculators.grant import estimate, table
from bot.flows.catalogue import Catalogue
from bot.flows.conditions import BranchState
from bot.flows.travel import band_for, bands_of, distance_km, near_edge

BERLIN = {"name": "Berlin", "country": "DE", "lat": 52.52, "lon": 13.405}
MADRID = {"name": "Madrid", "country": "ES", "lat": 40.4168, "lon": -3.7038}
SYDNEY = {"name": "Sydney", "country": "AU", "lat": -33.8688, "lon": 151.2093}
_CATALOGUE = Catalogue.load()
RULE = {"full_rate_days": 14, "percent_after": 70}
places = st.builds(lambda lat, lon: {"lat": lat, "lon": lon}, st.floats(-90, 90), st.floats(-180, 180))


def test_known_distances() -> None:
    assert distance_km(BERLIN, MADRID) == pytest.approx(1869, abs=3)
    assert distance_km(BERLIN, SYDNEY) == pytest.approx(16_090, abs=15)
    assert distance_km(BERLIN, BERLIN) == 0


@given(places, places)
def test_a_distance_is_the_same_both_ways_and_never_more_than_half_the_globe(
    a: dict[str, float], b: dict[str, float]
) -> None:
    assert distance_km(a, b) == distance_km(b, a)
    assert 0 <= distance_km(a, b) <= 20_016


@pytest.mark.parametrize(
    ("km", "standard", "green"),
    [(9, None, None), (10, 28, 56), (99, 28, 56), (100, 211, 285), (499, 211, 285), (500, 309, 417), (1999, 309, 417), (2000, 395, 535),
     (2999, 395, 535), (3000, 580, 785), (3999, 580, 785), (4000, 1188, 1188), (7999, 1188, 1188), (8000, 1735, 1735), (20_000, 1735, 1735)],
)  # fmt: skip
def test_bands(km: int, standard: int | None, green: int | None, catalogue: Catalogue) -> None:
    band = band_for(km, bands_of(catalogue.rates["travel"]))
    assert (band and band.standard, band and band.green) == (standard, green)


@given(st.integers(0, 20_100))
def test_every_distance_from_ten_kilometres_has_one_band(km: int) -> None:
    bands = bands_of(_CATALOGUE.rates["travel"])
    fitting = [band for band in bands if km >= band.low and (band.high is None or km <= band.high)]
    assert len(fitting) == (1 if km >= 10 else 0)


@pytest.mark.parametrize(
    ("km", "edge"),
    [(470, None), (486, 500), (499, 500), (500, 500), (510, 500), (520, None), (8, 10), (25, 10), (30, None)],
)
def test_near_a_border_of_bands(km: int, edge: int | None, catalogue: Catalogue) -> None:
    found = near_edge(km, bands_of(catalogue.rates["travel"]))
    assert (found and found[0]) == edge


@pytest.mark.parametrize(
    ("days", "first", "later"),
    [(1, 100, 0), (14, 1400, 0), (15, 1400, 70), (22, 1400, 560), (365, 1400, 351 * 70)],
)
def test_daily_money(days: int, first: int, later: int) -> None:
    """22 days are the example of the facts: 14 x 100 + 8 x 70 (F2.20)."""
    daily = daily_money(days, (100, 100), RULE)
    assert (daily.first, daily.later) == ((first, first), (later, later))


def test_the_reduced_rate_is_a_whole_euro() -> None:
    assert daily_money(20, (148, 191), RULE).reduced_rate == (104, 134)


def answers(**changed: Any) -> Any:
    given: dict[str, Any] = {"who": "learner", "home_town": MADRID, "host_town": BERLIN, "days": 35, "green": False,
                             "travel_days": 2, "daily_rate": BranchState.UNKNOWN, "fewer_opportunities": False}  # fmt: skip
    given.update(changed)
    return lambda question: given.get(question, BranchState.NOT_ASKED)


def test_a_learner_gets_no_number_for_the_daily_money(catalogue: Catalogue) -> None:
    result = estimate(answers(), catalogue.rates, "en")
    assert [line.low for line in result.lines] == [309, None, None]
    assert result.total is None
    assert "set by your agency" in table(result, "en") and "lo fija tu agencia" in table(
        estimate(answers(), catalogue.rates, "es"), "es"
    )


@pytest.mark.parametrize(
    ("country", "low", "high"),
    [("DE", 107, 191), ("ES", 95, 169), ("PL", 84, 148), ("GR", 95, 169), ("TR", 84, 148), ("NO", 107, 191)],
)
def test_staff_get_the_range_of_the_host_country(
    country: str, low: int, high: int, catalogue: Catalogue
) -> None:
    host = {**BERLIN, "country": country}
    result = estimate(answers(who="staff", host_town=host, days=3, travel_days=0), catalogue.rates, "en")
    assert (result.lines[1].low, result.lines[1].high) == (3 * low, 3 * high)
    assert result.lines[1].calls == "2026"


def test_outside_the_groups_there_is_no_number(catalogue: Catalogue) -> None:
    result = estimate(answers(who="staff", host_town=SYDNEY), catalogue.rates, "en")
    assert result.lines[0].low == 1735 and result.lines[1].low is None and result.total is None


def test_every_line_names_its_call_years(catalogue: Catalogue) -> None:
    result = estimate(answers(who="staff", is_course=True, fewer_opportunities=True), catalogue.rates, "en")
    assert len(result.lines) == 5
    assert all(line.calls.startswith("20") for line in result.lines)
    assert "not a promise" in result.remarks[-1]


@given(st.integers(1, 365), st.integers(0, 6), st.integers(1, 300))
def test_the_sum_is_that_of_the_lines(days: int, travel_days: int, rate: int) -> None:
    catalogue = _CATALOGUE
    result = estimate(answers(days=days, travel_days=travel_days, daily_rate=rate), catalogue.rates, "en")
    assert result.total == (
        sum(line.low or 0 for line in result.lines),
        sum(line.high or 0 for line in result.lines),
    )
    counted = days + travel_days
    expected = min(counted, 14) * rate + max(0, counted - 14) * ((rate * 70 + 50) // 100)
    assert result.total == (309 + expected, 309 + expected)
