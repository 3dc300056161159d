"""Pages as news sites build them: the article comes whole, the furniture stays out."""

from __future__ import annotations

import pytest

from sources.documents import Document
from sources.reading import read

# language, title, paragraphs of the article, a table, furniture: menu, cookies, related, comments, footer
PAGES = {
    "zh-Hans": (
        "地方财政计划公布",
        [
            "记者从市政府获悉，今年计划投入36.5亿元用于老旧小区改造，比去年增长12%。",
            "改造涉及420个小区，惠及约18万户居民。",
            "资金由市、区两级财政分担，其中市级财政承担六成。",
        ],
        [["年份", "投入"], ["2023年", "32.6亿元"], ["2024年", "36.5亿元"]],
        [
            "首页 国内 国际 财经 体育",
            "本网站使用Cookie以改善您的体验，点击同意继续。",
            "相关阅读：某地房价上涨9.9%",
            "网友评论：支持！点赞1024",
            "版权所有 未经许可不得转载 京ICP备00000000号",
        ],
    ),
    "zh-Hant": (
        "捷運延伸線預算通過",
        [
            "市議會今天通過捷運延伸線預算，總經費為415億元，較原案減少3%。",
            "工程預計2029年完工，每日運量可達11萬人次。",
            "交通局表示，中央補助占總經費的七成五。",
        ],
        [["項目", "經費"], ["土建", "268億元"], ["機電", "147億元"]],
        [
            "首頁 政治 社會 娛樂",
            "我們使用Cookie，繼續瀏覽即表示同意。",
            "延伸閱讀：油價下周調漲0.5元",
            "留言 88則",
            "版權聲明 隱私權政策",
        ],
    ),
    "en": (
        "Port authority approves expansion",
        [
            "The port authority approved a $1.4 billion expansion on Tuesday that would double its capacity by 2031.",
            "Traffic rose 8.5 percent last year to 2.3 million containers, the authority said in its annual report.",
            "About 40 percent of the cost will be met by bonds, with the rest from the state budget.",
        ],
        [["Year", "Containers"], ["2022", "2.12 million"], ["2023", "2.30 million"]],
        [
            "Home World Business Sport Subscribe",
            "We value your privacy. Accept all cookies",
            "Most read: 10 ways to save 50%",
            "Comments (312)",
            "© Harbour Daily. All rights reserved.",
        ],
    ),
    "ko": (
        "시, 내년 예산안 발표",
        [
            "시는 내년 예산안을 올해보다 4.2% 늘어난 15조 8천억 원으로 편성했다고 밝혔다.",
            "복지 분야에 6조 1천억 원을 배정해 전체의 38.6%를 차지한다.",
            "교통 분야는 2조 3천억 원으로 올해와 비슷한 수준이다.",
        ],
        [["분야", "예산"], ["복지", "6조 1천억 원"], ["교통", "2조 3천억 원"]],
        [
            "홈 정치 경제 사회 문화",
            "이 사이트는 쿠키를 사용합니다. 동의",
            "많이 본 기사: 집값 7% 급등",
            "댓글 245",
            "무단 전재 및 재배포 금지",
        ],
    ),
    "ja": (
        "県、観光客数を発表",
        [
            "県は4日、昨年の観光客数が前年比9.3%増の1,240万人だったと発表した。",
            "外国人の宿泊者は延べ210万人で、過去最多となった。",
            "観光消費額は3,150億円と推計している。",
        ],
        [["年", "観光客数"], ["2022年", "1,134万人"], ["2023年", "1,240万人"]],
        [
            "トップ 国内 国際 経済 スポーツ",
            "当サイトはクッキーを使用しています。同意する",
            "あわせて読みたい:株価が3%上昇",
            "コメント 57件",
            "無断転載を禁じます",
        ],
    ),
}


def built(language: str) -> str:
    title, paragraphs, table, (menu, cookies, related, comments, footer) = PAGES[language]
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in table)
    links = "".join(f'<li><a href="/{n}">{word}</a></li>' for n, word in enumerate(menu.split()))
    return f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title} - Site</title>
<meta property="og:title" content="{title}"><meta name="author" content="Desk">
<meta property="og:site_name" content="Site">
<meta property="article:published_time" content="2024-03-08T09:30:00+08:00">
<link rel="canonical" href="https://site.example/a">
<script>var tracking = "777%";</script><style>.a {{ width: 55% }}</style></head><body>
<div class="cookie-banner" role="dialog">{cookies} <button>OK</button></div>
<header><nav><ul>{links}</ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">Desk</p>{"".join(f"<p>{one}</p>" for one in paragraphs)}
<table>{rows}</table></article>
<aside class="related"><h3>+</h3><ul><li><a href="/r">{related}</a></li></ul></aside>
<section id="comments" class="comments"><div class="comment">{comments}</div></section></main>
<footer><p>{footer}</p></footer></body></html>"""


@pytest.fixture(scope="module")
def pages() -> dict[str, Document]:
    found = {language: read(built(language).encode(), "text/html; charset=utf-8") for language in PAGES}
    assert all(isinstance(one, Document) for one in found.values()), found
    return found  # type: ignore[return-value]


@pytest.mark.parametrize("language", PAGES)
def test_article_comes_whole(pages: dict[str, Document], language: str) -> None:
    _title, paragraphs, table, _furniture = PAGES[language]
    text = " ".join(pages[language].text.split())
    assert [one for one in paragraphs if one not in text] == []
    assert [cell for row in table for cell in row if cell not in text] == []


@pytest.mark.parametrize("language", PAGES)
def test_furniture_stays_out(pages: dict[str, Document], language: str) -> None:
    text = pages[language].text
    assert [one for one in PAGES[language][3] if one in text] == []
    assert "777" not in text
    assert "55%" not in text


@pytest.mark.parametrize("language", PAGES)
def test_page_says_what_it_is(pages: dict[str, Document], language: str) -> None:
    found = pages[language]
    assert (found.title, found.publisher, found.published[:10]) == (PAGES[language][0], "Site", "2024-03-08")
    assert found.canonical_url == "https://site.example/a"
    assert found.language == language[:2]
