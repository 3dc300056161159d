"""日付の記述をどう伝えるか。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="日付",
    roles={
        "date": "日付",
        "weekday": "曜日",
        "relative": "日を表す語",
        "from": "始まり",
        "since": "以来",
        "to": "終わり",
        "duration": "期間",
        "era": "元号年",
        "fiscal": "会計年度",
        "birth": "生年",
        "life": "生没年",
        "age": "年齢",
        "founded": "設立年",
        "anniversary": "周年",
        "clock": "時刻",
        "elsewhere": "他所の時刻",
    },
    reasons={
        "weekday_accurate": "{day:day}は{weekday}で、記事のとおりです。",
        "weekday_inaccurate": "{day:day}は{weekday}で、{written}ではありません。",
        "relative_accurate": "公開日（{published:day}）から見て「{word}」は{expected:day}で、記事のとおりです。",
        "relative_inaccurate": (
            "公開日（{published:day}）から見て「{word}」は{expected:day}で、{written}ではありません。"
        ),
        "relative_unverifiable": (
            "公開日（{published:day}）から見て「{word}」は{expected:day}です。執筆日が1日違えば{written}に合います。"
        ),
        "span_accurate": "{first}から{last}までは{expected}で、記事のとおりです。",
        "span_approximate": "{first}から{last}までは{expected}です。{written}は概数です。",
        "span_inaccurate": "{first}から{last}までは{expected}で、{written}ではありません。",
        "since_accurate": "{first}から公開時[（{published:day}）]までは{expected}で、{written}と一致します。",
        "since_approximate": "{first}から公開時までは{expected}です。{written}は概数です。",
        "since_inaccurate": "{first}から公開時までは{expected}で、{written}ではありません。",
        "era_accurate": "{era}は{expected}年で、記事のとおりです。",
        "era_inaccurate": "{era}は{expected}年で、{written}ではありません。",
        "fiscal_accurate": "{fiscal}は{expected}年3月に終わり、記事のとおりです。",
        "fiscal_inaccurate": "{fiscal}は{expected}年3月に終わり、{written}ではありません。",
        "age_accurate": "{birth}年から{until}年までは{expected}歳で、{written}と一致します。",
        "age_approximate": "{birth}年から{until}年までは{expected}歳です。{written}は数え方の違いと見られます。",
        "age_inaccurate": "{birth}年から{until}年までは{expected}歳で、{written}ではありません。",
        "anniversary_accurate": "{founded}年から{published}年までは{expected}年で、{written}と一致します。",
        "anniversary_approximate": "{founded}年から{published}年までは{expected}年です。{written}は1年違います。",
        "anniversary_inaccurate": "{founded}年から{published}年までは{expected}年で、{written}ではありません。",
        "zone_accurate": "{first}は{expected}で、記事のとおりです。",
        "zone_approximate": "{first}は{expected}です。{written}は1時間違い、夏時間かもしれません。",
        "zone_inaccurate": "{first}は{expected}で、{written}ではありません。",
        "calendar_unreadable": "「{first}」と「{second}」からは日付を計算できません。",
        "calendar_no_publication": "公開日が分からないため、「{first}」を計算できません。",
        "calendar_roles": "何を計算するのかが数値から分かりません。",
    },
    noun="日付",
    meanings={
        "agrees": "暦で計算すると、日付・曜日・年数・時刻は互いに合います。",
        "roughly_agrees": "暦で計算した結果とわずかに異なりますが、概数や数え方の違いでありうる差です。",
        "differs": "暦で計算すると、日付・曜日・年数・時刻は互いに合いません。",
    },
    limits="日付どうしの計算だけを照合しました。述べられたことがその時に起きたかは照合していません。",
)
