"""독자에게 보이는 한국어: 무엇을 대조했는지만 말하고, 기사를 믿을 수 있는지는 말하지 않는다."""

from claims.publishing.words.language import Language

LANGUAGE = Language(
    code="ko",
    tag="ko",
    name="한국어",
    nouns={
        "computed": "계산",
    },
    answers={
        "agrees": "{what} 일치",
        "roughly_agrees": "{what} 대체로 일치",
        "older": "{what} 이전 자료와 일치",
        "differs": "{what} 불일치",
        "sources_differ": "출처 간 불일치",
        "undecided": "자료 부족, 판단하지 않음",
    },
    held={
        "source.agrees": "첨부 출처와 일치",
        "source.differs": "첨부 출처와 불일치",
        "issuer.agrees": "발표 기관 설명과 일치",
        "issuer.differs": "발표 기관 설명과 불일치",
    },
    noun_in={"quoted": "인용문 속 {what}", "forecast": "전망 속 {what}"},
    spoken={"attributed": "전언이 ", "quoted": "인용문이 ", "forecast": "전망치가 "},
    forecast="전망, 판단하지 않음",
    forecast_fits="전망 속 {what}, 서로 맞음(전망 자체는 판단하지 않음)",
    by_editor="{words}(편집자 판단)",
    under_review="재검토 중({day}: {words})",
    amended="{words} · 수정됨",
    meanings={
        "computed.agrees": (
            "기사의 다른 수치나 표시된 자료로 다시 계산한 결과가 쓰인 숫자와 표현이 허용하는 범위 안에 있습니다."
        ),
        "computed.roughly_agrees": (
            "기사의 다른 수치나 표시된 자료로 다시 계산한 결과가 조금 다르지만, "
            "이런 계산에 허용되는 범위 안에 있습니다."
        ),
        "forecast.fits": (
            "전망에 나온 수치는 이런 계산에 허용되는 범위에서 서로 맞습니다. 전망이 이루어질지는 판단하지 않았습니다."
        ),
        "computed.older": "다시 계산한 결과가 이전에 나온 자료에만 맞습니다.",
        "computed.differs": (
            "기사의 다른 수치나 표시된 자료로 다시 계산한 결과와의 차이가 이런 계산에 허용되는 범위를 넘습니다."
        ),
        "source.agrees": "첨부 출처의 한 문장이 같은 내용을 말하며 수치가 기사와 같습니다.",
        "source.differs": "첨부 출처의 한 문장이 같은 내용을 말하며 수치가 기사와 다릅니다.",
        "issuer.agrees": "대조할 수 있었던 것은 발표 기관의 설명뿐이며, 수치가 기사와 같습니다.",
        "issuer.differs": "대조할 수 있었던 것은 발표 기관의 설명뿐이며, 수치가 기사와 다릅니다.",
        "sources_differ": "첨부 출처들이 서로 다르거나 다시 계산한 결과와 다릅니다.",
        "undecided": "대조할 자료가 충분하지 않았습니다. 틀렸다는 뜻도, 틀리지 않았다는 뜻도 아닙니다.",
        "editor": "계산 결과가 아니라, 제시된 이유에 따른 편집자의 판단입니다.",
    },
    limits={
        "computed": "수치 사이의 계산만 대조했습니다. 수치의 출처는 대조하지 않았습니다.",
        "source": "수치를 출처의 그 문장과 대조했을 뿐, 출처를 믿을 수 있는지는 판단하지 않았습니다.",
        "issuer": "발표 기관의 설명 외에 다른 출처는 대조하지 않았습니다.",
        "editor": "이유에 적힌 것 외에는 대조하지 않았습니다.",
        "none": "이 문장에 대해 아무 판단도 하지 않았습니다.",
    },
    labels={
        "check": "대조",
        "under_review": "재검토 중",
        "under_review_note": "다시 대조하는 중입니다. 아래는 {day}에 공개한 결과입니다.",
        "amended": "수정됨",
        "amended_note": "앞선 결과가 공개된 뒤 기사가 수정되었으며, 이 결과는 수정된 글에 대한 것입니다.",
        "quote": "기사 내용",
        "reason": "이유",
        "editor_reason": "편집자가 밝힌 이유",
        "written": "기사에 쓰인 값",
        "computed": "표시된 환율이나 식으로 계산한 값",
        "stated": "출처에 적힌 값",
        "deviation": "차이",
        "formula": "계산식",
        "rate": "환율",
        "rate_day": "환율 날짜",
        "rate_week": "그 주 전체에 적용",
        "rate_month": "그 달 전체에 적용",
        "provider": "환율 제공처",
        "terms": "이용 조건",
        "sources": "첨부 출처",
        "primary": "원자료",
        "issuer": "발표 기관의 설명",
        "independent": "독립 보도",
        "copy": "다른 출처의 전재",
        "meaning": "이 결과의 뜻",
        "limits": "대조하지 않은 것",
        "checked_at": "대조 시각",
        "published_at": "공개 시각",
        "checked_by": "대조한 주체",
        "by_machine": "자동 계산, 공개 전 편집자 검토",
        "by_editor": "편집자 판단",
        "article": "기사",
        "revision": "대조한 판",
        "languages": "다른 언어",
        "forms": "다른 형식",
        "nothing": "공개된 대조 결과가 없습니다.",
        "more": "대조 내용 자세히",
        "close": "닫기",
        "article_checks": "이 기사의 대조 결과",
        "figures": "이 기사의 수치 {read}개 가운데 {held}개는 공개된 대조에 들어 있고 {rest}개는 들어 있지 않습니다.",
    },
    counts={
        "agrees": "일치 {n}건",
        "roughly_agrees": "대체로 일치 {n}건",
        "older": "이전 자료와 일치 {n}건",
        "differs": "불일치 {n}건",
        "undecided": "판단하지 않음 {n}건",
        "under_review": "재검토 중 {n}건",
    },
    counted=", ",
)
