"""The examples of the OpenAPI page: one story, from an article to its published verdict."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample

QUOTE = "9090亿韩元(约合49.8亿元人民币)"


def _sent(name: str, value: dict[str, Any]) -> list[OpenApiExample]:
    return [OpenApiExample(name, value=value, request_only=True)]


ARTICLE = _sent(
    "An article, scanned at once",
    {
        "headline": "韩国加码人工智能",
        "body": "韩国政府将在今年投入9090亿韩元(约合49.8亿元人民币),以提升竞争力。",
        "language": "zh-hans",
        "published": "2024-03-08T09:30+08:00",
        "url": "https://news.example/2024/03/08/ai",
        "external_system": "cms",
        "external_id": "20240308-17",
        "scan": True,
    },
)
REVISION = _sent(
    "A corrected text",
    {"headline": "韩国加码人工智能", "body": "韩国政府将在今年投入9090亿韩元(约合49.3亿元人民币),以提升竞争力。"},
)
STATE = _sent("Under embargo", {"state": "embargoed", "embargoed_until": "2024-03-09T06:00+08:00"})
UNDERSTAND = _sent("A conversion", {"quote": QUOTE})
CLAIM = [
    *_sent("The article's words", {"quote": QUOTE}),
    *_sent(
        "With a correction",
        {"quote": QUOTE, "voice": "attributed", "figures": [{"role": "from"}, {"role": "to", "text": "49.8亿元"}]},
    ),
]
CORRECTION = _sent(
    "Another amount",
    {"figures": [{"role": "from", "value": "909000000000", "unit": "KRW"}, {"role": "to", "text": "49.8亿元"}]},
)
CITATION = _sent(
    "A pasted announcement",
    {
        "text": "정부는 내년에 9090억 원을 투입한다고 밝혔다.",
        "title": "국민 일상 속 인공지능 확산 계획",
        "publisher": "과학기술정보통신부",
        "role": "issuer",
    },
)
REVIEW = [
    *_sent("Agree", {"decision": "confirm"}),
    *_sent(
        "Decide otherwise",
        {
            "decision": "override",
            "verdict": "outdated",
            "public_reason": "按2023年12月29日的汇率折算。",
            "internal_note": "记者确认用了年底的汇率。",
        },
    ),
]
CHECKED_CLAIM: list[OpenApiExample] = []
