"""The report in a real browser: direction, marks, links, small screens, and that it asks nothing of the network.

Needs Chromium and its driver; without them the tests are skipped, and fail where CI is set.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from musnad.record import Reading, Refusal
from musnad.web.report import report
from tests import samples

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

Open = Callable[..., Any]


def missing(what: str) -> None:
    if os.environ.get("CI", "").lower() in ("1", "true"):
        pytest.fail(f"{what} is not installed, and CI must run the browser tests")
    pytest.skip(f"{what} is not installed (apt install chromium chromium-driver; pip install selenium)")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    try:
        from selenium import webdriver
    except ImportError:
        missing("selenium")
    binary = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if not binary or not driver:
        missing("Chromium or chromedriver")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield chrome
    chrome.quit()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Open:
    """Opens a report of some results at a window width, the logs of the browser's own first page dropped."""

    def open_report(*results: Reading | Refusal, width: int = 1280) -> Any:
        file = tmp_path / "report.html"
        file.write_text(report(results), "utf-8")
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        browser.get("about:blank")
        for log in ("browser", "performance"):
            browser.get_log(log)
        browser.get(file.as_uri())
        return browser

    return open_report


def css(page: Any, selector: str) -> list[Any]:
    return page.find_elements("css selector", selector)  # type: ignore[no-any-return]


def test_right_to_left_and_quiet(opened: Open) -> None:
    page = opened(samples.water(), samples.hostile(), Refusal("x.html", "not Arabic"))
    assert page.execute_script("return getComputedStyle(document.body).direction") == "rtl"
    assert page.get_log("browser") == []
    events = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
    asked = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:", "chrome:"))] == []
    assert len([url for url in asked if url.startswith("file:")]) == 1


@pytest.mark.parametrize("sample", [samples.water, samples.empty, samples.hostile, samples.long_names])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_runs_out_of_the_window(opened: Open, sample: Callable[[], Reading], width: int) -> None:
    page = opened(sample(), Refusal("https://news.example/" + "a" * 300, "status 404"), width=width)
    assert page.execute_script("return document.documentElement.scrollWidth") <= width


def test_marks_hold_the_contents(opened: Open) -> None:
    reading = samples.water()
    page = opened(reading)
    for number, statement in enumerate(reading.statements, 1):
        marked = "".join(e.get_attribute("textContent") for e in css(page, f'mark[data-s~="{number}"]'))
        assert "".join(span.of(reading.base) for span in statement.content) in marked
    colours = {
        page.execute_script("return getComputedStyle(arguments[0]).backgroundImage", css(page, selector)[0])
        for selector in (".text mark:not([class])", ".text mark.quoted", ".text mark.deep")
    }
    assert len(colours) == 3


def test_speaker_links_lead_to_cards_and_back_to_the_text(opened: Open) -> None:
    page = opened(samples.water())
    assert len(css(page, ".speakers li")) == 6
    css(page, '.speakers a[href="#a1-s8"]')[0].click()
    assert page.execute_script("return document.querySelector(':target').dataset.n") == "8"
    place = page.execute_script("return document.querySelector(':target').getBoundingClientRect()")
    assert -1 < place["top"] < 800
    css(page, "#a1-s8 header a.no")[0].click()
    assert page.execute_script("return document.querySelector(':target').id") == "a1-t8"
    lit = css(page, "mark.on")
    assert lit
    assert all("8" in e.get_attribute("data-s").split() for e in lit)


def test_removed_pieces_are_closed_until_asked_for(opened: Open) -> None:
    page = opened(samples.water())
    details, summary = css(page, "details")[0], css(page, "summary")[0]
    assert not details.get_attribute("open")
    summary.click()
    assert "موسم الزيتون" in details.text


def test_dark_and_print(opened: Open) -> None:
    page = opened(samples.water())
    background = "return getComputedStyle(document.body).backgroundColor"
    light = page.execute_script(background)
    dark = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", dark)
    assert page.execute_script(background) != light
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", **dark})
    assert page.execute_script(background) == "rgb(255, 255, 255)"
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
