"""Outlets by web address."""

import pytest

from musnad.outlets import domain_of, named, outlet_of
from musnad.record import Outlet
from musnad.text.tables import read_table


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.aljazeera.net/news/1", Outlet("الجزيرة نت", "aljazeera.net", "QA")),
        ("https://arabic.cnn.com/a", Outlet("CNN بالعربية", "arabic.cnn.com", "AE")),
        ("http://m.ahram.org.eg/a", Outlet("الأهرام", "ahram.org.eg", "EG")),
        ("https://gate.ahram.org.eg/a", Outlet("الأهرام", "ahram.org.eg", "EG")),
        ("https://waha.example/7", Outlet(None, "waha.example", None)),
        (None, None),
        ("not an address", None),
        ("http://[broken", None),
    ],
)
def test_the_outlet_of_an_address(url: str | None, outlet: Outlet | None) -> None:
    assert outlet_of(url) == outlet


def test_a_given_name_wins() -> None:
    assert outlet_of("https://www.spa.gov.sa/1", "واس") == Outlet("واس", "spa.gov.sa", "SA")
    assert outlet_of(None, "واحة نيوز", "QA") == Outlet("واحة نيوز", None, "QA")


def test_the_registry_is_well_formed() -> None:
    rows = read_table("musnad.outlets", "outlets.tsv")
    assert len(rows) == len({domain for domain, _, _ in rows}) > 60
    assert all(
        domain == domain_of("https://" + domain) and name and len(country) == 2 for domain, name, country in rows
    )
    assert named("الجزيرة نت") == Outlet("الجزيرة نت", "aljazeera.net", "QA")
    assert named("لا أحد") is None
