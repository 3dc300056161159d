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
EXTERNAL = _sent(
    "As the content system has it",
    {
        "revision_id": "r7",
        "updated": "2024-03-08T09:12:40+08:00",
        "headline": "韩国加码人工智能",
        "html": "<p>韩国政府将在今年投入<b>9090亿韩元</b>(约合49.8亿元人民币)。</p>",
        "language": "zh-hans",
        "published": "2024-03-08T09:30+08:00",
        "url": "https://news.example/2024/03/08/ai",
        "state": "draft",
    },
)
REVISION = _sent(
    "A corrected text",
    {"headline": "韩国加码人工智能", "body": "韩国政府将在今年投入9090亿韩元(约合49.3亿元人民币),以提升竞争力。"},
)
STATE = _sent("Under embargo", {"state": "embargoed", "embargoed_until": "2099-03-09T06:00+08:00"})
PLAN = _sent("Due this evening", {"due_at": "2024-03-08T18:00+08:00", "owner": "editor"})
SIGN_OFF = _sent("What the editor read", {"revision": 1})
WAIVER = _sent("Afterwards", {"reason": "The service did not answer.", "revision": 1, "decided_by": "夜班主编"})
FIGURES = _sent("A sentence", {"text": "投入9090亿韩元,增长16%。", "language": "zh-hans"})
UNDERSTAND = _sent("A conversion", {"quote": QUOTE})
CLAIM = [
    *_sent("The article's words", {"quote": QUOTE}),
    *_sent(
        "With a correction",
        {"quote": QUOTE, "voice": "attributed", "figures": [{"role": "from"}, {"role": "to", "text": "49.8亿元"}]},
    ),
]
BULK_LINE = _sent("A line", {"article": "0b8c1c2e-0d4f-4c55-9a57-7cf6a1f0a6d1", "quote": QUOTE})
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
SIMILAR = _sent("A sentence", {"text": "韩国政府将在今年投入9090亿韩元。", "language": "zh-hans"})
SOURCE = _sent("Whose it is", {"publisher": "과학기술정보통신부", "role": "issuer"})
SERIES = _sent(
    "Growth by year",
    {
        "title": "国内生产总值",
        "publisher": "国家统计局",
        "table": "period,item,value,unit,released_at\n2023,国内生产总值增长,5.2,%,2024-01-17\n",
    },
)
BY_HAND = _sent(
    "A call to the ministry",
    {
        "way": "call",
        "outcome": "holds",
        "done_at": "2024-03-08T10:40+08:00",
        "with_whom": "科学技术信息通信部新闻处",
        "note": "预算数字与公告一致。",
        "public_reason": "经致电发布方核对。",
    },
)
ASSIGNMENT = [*_sent("Somebody", {"to": "editor"}), *_sent("Nobody", {"to": None})]
MISTAKE = _sent("Of a claim", {"claim": "6f0c1f3a-7a53-4c1e-9a41-3f2b8a0c5d17", "gravity": "material"})
WEBHOOK = _sent("Verdicts", {"url": "https://cms.news.example/hooks", "events": ["claim.checked", "claim.published"]})
WEBHOOK_CHANGE = _sent("A pause", {"enabled": False})
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
CHECKED: dict[str, Any] = {
    "id": "6f0c1f3a-7a53-4c1e-9a41-3f2b8a0c5d17",
    "article": "0b8c1c2e-0d4f-4c55-9a57-7cf6a1f0a6d1",
    "outlet": "daily",
    "status": "checked",
    "verdict": "approximate",
    "attention": None,
    "assigned_to": None,
    "anchor": "kept",
    "quote": QUOTE,
    "quotes": [
        {"exact": QUOTE, "prefix": "韩国政府将在今年投入", "suffix": ",以提升竞争力。", "start": 10, "end": 30},
    ],
    "version": 1,
    "revision": 1,
    "kind": "conversion",
    "voice": "own",
    "attributed_to": "",
    "figures": [
        {
            "role": "from",
            "kind": "currency",
            "text": "9090亿韩元",
            "start": 10,
            "end": 17,
            "value": "909000000000",
            "low": "909000000000",
            "high": "909000000000",
            "step": "100000000",
            "unit": "KRW",
            "date": None,
            "exactness": "exact",
            "candidates": [],
        },
        {
            "role": "to",
            "kind": "currency",
            "text": "49.8亿元人民币",
            "start": 20,
            "end": 29,
            "value": "4980000000",
            "low": "4980000000",
            "high": "4980000000",
            "step": "10000000",
            "unit": "CNY",
            "date": None,
            "exactness": "about",
            "candidates": [],
        },
    ],
    "rate_basis": {"basis": "publication", "first": None, "last": None, "chosen": False, "rate": None},
    "check": {
        "digest": "bb18c0c116e694e1cf67543bd49a84d41b28e0f0f9624aeb1a4069c7eae5fcbb",
        "verdict": "approximate",
        "checked_at": "2024-03-08T02:00:00Z",
        "engine": "2",
        "version": 1,
        "findings": [
            {
                "outcome": "approximate",
                "reason": (
                    "At the ECB rate of 7 March 2024 (1 KRW = 0.005420 CNY), 909 billion won is about 4.93 billion"
                    " yuan; the 4.98 billion yuan written is 1.1 % high and also fits the rate of 29 December 2023."
                ),
                "reason_code": "conversion_approximate",
                "cause": None,
                "written": "4980000000",
                "written_text": "49.8亿元人民币",
                "expected": "4927000000",
                "expected_text": "4.927 billion yuan",
                "unit": "CNY",
                "deviation_percent": "1.08",
                "rate": "0.005420171843",
                "rate_day": "2024-03-07",
                "rate_provider": "ecb",
                "rate_period": "day",
                "rate_attribution": "Source: ECB",
                "basis": "publication",
                "implied_rate": "0.005478547855",
                "implied_rate_low": "0.005472746274",
                "implied_rate_high": "0.005484350074",
                "explaining_day": "2023-12-29",
                "explaining_days": 1,
                "formula": "909000000000 KRW × 0.005420171843 = 4927000000 CNY",
                "suggestion": "Write “49.3亿元人民币” for “49.8亿元人民币”.",
                "notes": ["The last rate released before 8 March 2024 is that of 7 March 2024."],
                "source": None,
                "passage": None,
            }
        ],
    },
    "citations": [],
    "publication": None,
    "badge": {
        "svg": "https://check.example/badges/claims/6f0c1f3a-7a53-4c1e-9a41-3f2b8a0c5d17.svg",
        "json": "https://check.example/badges/claims/6f0c1f3a-7a53-4c1e-9a41-3f2b8a0c5d17.json",
        "page": "https://check.example/badges/claims/6f0c1f3a-7a53-4c1e-9a41-3f2b8a0c5d17",
    },
    "created_at": "2024-03-08T01:59:57Z",
    "changed_at": "2024-03-08T02:00:00Z",
}
CHECKED_CLAIM = [OpenApiExample("A checked conversion", value=CHECKED, response_only=True, status_codes=["200"])]
