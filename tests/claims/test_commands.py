"""manage.py check_article, create_token and replay, as they are run."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from claims.columns import cells
from claims.models import Check, Outlet, Token, User
from claims.operations.checks import check_claim
from claims.operations.registering import scan_article
from sources.models import PublishedRate
from tests.claims.conftest import BODY, NOW

ROOT = Path(__file__).resolve().parent.parent.parent
PUBLISHED = "2024-03-08T09:30+08:00"
SHARED = Path(os.environ.get("FACTCHECK_SHARED", ROOT.parent / "shared"))


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(BODY, encoding="utf-8")
    return file


def check(file: Path | str, *options: str) -> str:
    out = io.StringIO()
    call_command("check_article", str(file), *options, stdout=out)
    return out.getvalue()


def checked(file: Path | str, *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(check(file, "--json", *options))
    return found


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """manage.py in a process of its own, without database, worker or broker."""
    nowhere = {"DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3", "REDIS_URL": "redis://127.0.0.1:1/0"}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "factcheck.settings", **nowhere, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


# ---------------------------------------------------------------- check_article


def test_article_is_checked_without_database_or_broker(article_file: Path) -> None:
    done = run("check_article", str(article_file), "--published", PUBLISHED, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    claims = json.loads(done.stdout)
    assert [claim["kind"] for claim in claims] == ["conversion", "repeat", "conversion"]


def test_findings_name_figures_rate_and_day(article_file: Path) -> None:
    first, _repeat, second = checked(article_file, "--published", PUBLISHED)
    assert BODY[first["start"] : first["end"]] == first["quote"]
    assert (first["verdict"], second["verdict"]) == ("approximate", "approximate")
    [finding] = first["findings"]
    told = {name: finding[name] for name in ("written", "expected", "deviation_percent", "rate_day", "rate_provider")}
    assert told == {
        "written": "4980000000",
        "expected": "4927000000",
        "deviation_percent": "1.08",
        "rate_day": "2024-03-07",
        "rate_provider": "ecb",
    }
    assert (finding["expected_text"], finding["explaining_day"], finding["explaining_days"]) == (
        "49.27亿元",
        "2023-12-29",
        13,
    )
    [finding] = second["findings"]
    assert (finding["expected"], finding["deviation_percent"]) == ("5529000000", "-1.42")
    assert (finding["explaining_day"], finding["explaining_days"]) == ("2024-01-25", 16)


def test_coverage_is_told_under_the_table_with_what_was_not_understood(article_file: Path) -> None:
    told = check(article_file, "--published", PUBLISHED)
    *_rest, gaps, summary = told.splitlines()
    assert gaps == "Not understood (in no claim): 30分钟"
    assert summary.startswith("Figures read: 5. Claims found and checked: 3. Of the figures, 4 stand in a claim")
    assert summary.endswith("0 wait for a source, 1 are not understood.")


def test_figures_of_an_article_without_a_date_wait(tmp_path: Path) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text("计划投入9090亿韩元(约合49.8亿元人民币)。", encoding="utf-8")
    assert "0 stand in a claim that was recomputed, 2 wait for a source, 0 are not understood." in check(undated)


def test_coverage_alone_is_an_object(article_file: Path) -> None:
    shown = json.loads(check(article_file, "--published", PUBLISHED, "--coverage"))
    assert (shown["figures"], shown["recomputed"], shown["waiting_for_source"]) == (5, 4, 0)
    assert [gap["text"] for gap in shown["not_understood"]] == ["30分钟"]


def test_day_alone_takes_that_days_rate(article_file: Path) -> None:
    first, *_rest = checked(article_file, "--published", "2024-03-08")
    assert (first["findings"][0]["rate_day"], first["findings"][0]["expected"]) == ("2024-03-08", "4955000000")


def test_no_publication_is_unverifiable_with_the_reason(article_file: Path) -> None:
    first, *_rest = checked(article_file)
    assert (first["verdict"], first["findings"][0]["reason_code"]) == ("unverifiable", "no_date")
    assert first["findings"][0]["expected"] is None


@pytest.mark.parametrize(("option", "word"), [("zh-hans", "汇率"), ("en", "rate")])
def test_reasons_are_in_the_language_asked_for(article_file: Path, option: str, word: str) -> None:
    first, *_rest = checked(article_file, "--published", PUBLISHED, "--language", option)
    assert word in first["findings"][0]["reason"]


def test_reasons_follow_the_article_by_default(tmp_path: Path) -> None:
    english = tmp_path / "en.txt"
    english.write_text("The fund will invest 909 billion won (4.98 billion yuan) this year.", encoding="utf-8")
    assert "At the ECB rate" in check(english, "--published", PUBLISHED)


def test_table_has_a_line_a_claim_with_its_reason_under_it(article_file: Path) -> None:
    lines = check(article_file, "--published", PUBLISHED).splitlines()
    heading, first = lines[0], lines[1]
    for word in ("quote", "kind", "verdict", "written", "expected", "deviation", "rate", "day"):
        assert word in heading
    for word in (
        "9090亿韩元",
        "conversion",
        "approximate",
        "49.8亿元",
        "49.27亿元",
        "+1.08 %",
        "0.005420",
        "2024-03-07",
    ):
        assert word in first
    assert lines[2].startswith("     按2024年3月7日欧洲央行参考汇率")
    assert "Claims found and checked: 3." in lines[-1]


def test_columns_of_the_table_are_aligned(article_file: Path) -> None:
    lines = check(article_file, "--published", PUBLISHED).splitlines()
    rows = [line for line in lines if "approximate" in line]
    starts = {cells(line[: line.index("approximate")]) for line in rows} | {
        cells(lines[0][: lines[0].index("verdict")])
    }
    assert len(rows) == 3
    assert len(starts) == 1


def test_text_without_claims_says_so(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    assert check(empty).strip() == "Figures read: 0. Claims found and checked: 0."
    assert checked(empty) == []


def test_standard_input_is_read(article_file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "check_article", "-", "--published", PUBLISHED, "--json"],
        cwd=ROOT,
        input=BODY.encode(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert len(json.loads(done.stdout)) == 3


def test_line_ends_and_byte_order_mark_change_nothing(tmp_path: Path, article_file: Path) -> None:
    windows = tmp_path / "windows.txt"
    windows.write_bytes(b"\xef\xbb\xbf" + BODY.replace("\n", "\r\n").encode())
    assert checked(windows, "--published", PUBLISHED) == checked(article_file, "--published", PUBLISHED)


@pytest.mark.parametrize("published", ["2024-03-08T09:30", "8 March", "2024-02-30", "２０２４-03-08", "0001-01-01"])
def test_unusable_date_is_one_line_and_status_2(article_file: Path, published: str) -> None:
    done = run("check_article", str(article_file), "--published", published)
    assert (done.returncode, done.stdout) == (2, "")
    [line] = done.stderr.strip().splitlines()
    assert "--published" in line


@pytest.mark.parametrize(
    ("content", "options"),
    [
        (None, ()),
        ("韩元".encode("gb18030"), ()),
        (b"\xff\xfe\x00", ()),
        (b"x" * 1_000_001, ()),
        (b"x", ("--lang", "fr")),
        (b"x", ("--language", "fr")),
    ],
)
def test_unusable_file_or_option_is_one_line_and_status_2(
    tmp_path: Path, content: bytes | None, options: tuple[str, ...]
) -> None:
    file = tmp_path / "article.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(CommandError) as refused:
        check(file, *options)
    assert refused.value.returncode == 2
    assert "\n" not in str(refused.value)


def test_folder_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        check(tmp_path)


@pytest.mark.skipif(not (SHARED / "seed").is_dir(), reason="the example article lies beside the project, not in it")
def test_example_article_gives_its_conversions_its_repeats_and_its_rank_and_nothing_else() -> None:
    [file] = (SHARED / "seed").glob("000_*.txt")
    claims = checked(file, "--published", PUBLISHED)
    assert sorted(claim["kind"] for claim in claims) == ["conversion", "conversion", "ranking", "repeat", "repeat"]
    expected = [claim["findings"][0]["expected_text"] for claim in claims if claim["kind"] == "conversion"]
    assert expected == ["49.27亿元", "55.29亿元"]


def test_rates_of_the_database_are_used_where_asked_for(article_file: Path, rates: Any) -> None:
    PublishedRate.objects.filter(quote="CNY").update(value="7.0")
    first, *_rest = checked(article_file, "--published", PUBLISHED, "--rates", "database")
    assert first["findings"][0]["rate"].startswith("0.00483869")


def test_database_that_is_not_there_is_one_line_and_status_2(article_file: Path) -> None:
    done = run("check_article", str(article_file), "--published", PUBLISHED, "--rates", "database")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.strip().splitlines()) == 1


# ---------------------------------------------------------------- create_token


def make_token(**options: str) -> str:
    out = io.StringIO()
    given = {"outlet": "daily", "user": "ed", "scopes": "read,register", "name": "CMS", **options}
    call_command("create_token", *(f"--{name}={value}" for name, value in given.items()), stdout=out, stderr=out)
    return out.getvalue()


def test_token_is_printed_once_and_kept_as_its_digest(editor: User) -> None:
    secret = make_token().split()[-1]
    token = Token.objects.get()
    assert secret.startswith("fc_")
    assert (token.digest, token.scopes) == (Token.digest_of(secret), ["read", "register"])
    assert secret not in make_token()


@pytest.mark.parametrize(
    "options",
    [
        {"outlet": "nowhere"},
        {"user": "nobody"},
        {"scopes": "rule"},
        {"scopes": ","},
        {"name": " "},
        {"name": "x" * 101},
        {"days": "0"},
        {"days": "366"},
        {"days": "999999999999"},
    ],
)
def test_token_that_cannot_be_is_refused(editor: User, options: dict[str, str]) -> None:
    with pytest.raises(CommandError) as refused:
        make_token(**options)
    assert refused.value.returncode == 2
    assert not Token.objects.exists()


def test_token_acts_for_members_alone(editor: User, other_outlet: Outlet) -> None:
    with pytest.raises(CommandError, match="no member"):
        make_token(outlet="other")


# ---------------------------------------------------------------- replay


@pytest.fixture
def checks(article: Any, rates: Any) -> list[Check]:
    for claim in scan_article(article=article, now=NOW, by=None):
        check_claim(run_id=claim.current_version.runs.get().pk, now=NOW)
    return list(Check.objects.all())


def replayed(*claims: str) -> str:
    out = io.StringIO()
    call_command("replay", *claims, stdout=out)
    return out.getvalue()


def test_replay_gives_the_same_after_rates_were_corrected(checks: list[Check]) -> None:
    PublishedRate.objects.update(value="1")
    assert "3 checks come out the same." in replayed()
    claim = checks[0].version.claim
    assert replayed(str(claim.public_id)).splitlines()[-1] == "1 checks come out the same."


def test_replay_says_what_comes_out_otherwise(checks: list[Check], tampered: Callable[[Check], None]) -> None:
    tampered(checks[0])
    with pytest.raises(CommandError, match="1 of 3") as refused:
        replayed()
    assert refused.value.returncode == 1


@pytest.fixture
def tampered() -> Callable[[Check], None]:
    """Changes a stored finding behind the models' back."""

    def change(check: Check) -> None:
        row = check.findings.first()
        assert row is not None
        body = json.dumps(row.body | {"formula": "1 = 2"})
        with connection.cursor() as cursor:
            cursor.execute("UPDATE claims_findingrow SET body = %s WHERE id = %s", [body, row.pk])

    return change


@pytest.mark.django_db
def test_replay_of_no_claims_id_is_refused() -> None:
    with pytest.raises(CommandError, match="no claim's id"):
        replayed("7")
