"""通貨換算の記述をどう伝えるか。"""

from claims.telling.words import KindWords

_RATE = (
    "[{day:day}の][{week:day}の週の][{month:span}の]{provider:provider}"
    "（1{base:unit}＝{rate:number}{quote:unit}）では、{from:money}は約{expected:money}"
)
_FITS = "[{fits_one:day}のレートにも合います。][{fits:day}など{fits_total}日のレートにも合います。]"
_STATED = "文に示されたレート（1{base:unit}＝{rate:number}{quote:unit}）では、{from:money}は約{expected:money}"

WORDS = KindWords(
    label="通貨換算",
    roles={
        "from": "金額",
        "to": "換算後",
    },
    reasons={
        "conversion_stated_accurate": _STATED + "です。記事の{written:money}はこれと一致します。",
        "conversion_stated_approximate": _STATED + "です。記事の{written:money}は{off:off}です。",
        "conversion_stated_inaccurate": _STATED + "です。記事の{written:money}は{off:off}で、このレートに合いません。",
        "conversion_stated_power_of_ten": _STATED
        + "です。記事の{written:money}は[その{too_large:number}倍][その{too_small:number}分の1]です。"
        "桁数と「万」「億」などの語を見直してください。",
        "conversion_stated_one_sided": _STATED
        + "です。記事の{written:money}とは、片方だけが範囲のため比べられません。",
        "basis_average": "編集者が選んだ{time:span}の{rates}個のレートの平均で照合しました。",
        "basis_rate_chosen": "編集者が定めたレートで照合しました。",
        "stated_rate_off": (
            "示されたレートは{day:day}の{provider:pr"
            "ovider}（1{base:unit}＝{rate:number}{quote:unit}）に対して{off:off}です。"
        ),
        "stated_for_others": "示されたレートは{base:unit}と{quote:unit}のもので、この二つの通貨のものではありません。",
        "conversion_accurate": _RATE + "です。記事の{written:money}はこれと一致します。",
        "conversion_approximate": _RATE + "です。記事の{written:money}は{off:off}です。" + _FITS,
        "conversion_outdated": (
            _RATE
            + "です。記事の{written:money}は{off:off}で、以前のレートにだけ合います：{older:day}[など{older_total}日]。"
        ),
        "conversion_inaccurate": (
            _RATE + "です。記事の{written:money}は{off:off}で、それ以前の1年間に合うレートはありません。"
        ),
        "conversion_power_of_ten": (
            _RATE + "です。記事の{written:money}は[その{too_large:number}倍][その{too_small:number}分の1]です。"
            "桁数と「万」「億」などの語を見直してください。"
        ),
        "conversion_then_agrees": (
            _RATE + "です。記事の{written:money}は当時の相場に合い、掲載時の相場には合いません。"
        ),
        "conversion_one_sided": _RATE + "です。記事の{written:money}とは、片方だけが範囲のため比べられません。",
        "conversion_then": (
            _RATE + "です。記事の{written:money}は{off:off}ですが、文は日付を示さずに当時のレートを指しています。"
        ),
        "conversion_then_lacking": (
            _RATE + "です。記事の{written:money}は{off:off}ですが、文が指す{then:span}のレートは資料がありません。"
        ),
        "no_rate": "{day:day}の{base:unit}と{quote:unit}のレートはありません。",
        "no_rate_then": "{time:span}の{base:unit}と{quote:unit}のレートはありません。",
        "no_date": "記事に公開日がないため、どの日のレートを使うか決められません。",
        "currency_unknown": "「{text}」がどの通貨か分かりません[。考えられるもの：{candidates}]。",
        "amount_unreadable": "「{text}」から金額を読み取れません。",
        "amount_missing": "換算には二つの金額が必要ですが、一方（{role}）がありません。",
        "same_currency": "どちらの金額も{unit:unit}で、換算するものがありません。",
        "rate_is_last": "{moment:day}より前に最後に公表されたレートは{day:day}のものです。",
        "rate_of_week": "1週間に適用されるレートのため、許容範囲を両側に{width:percent}ずつ広げました。",
        "rate_of_month": "1か月に適用されるレートのため、許容範囲を両側に{width:percent}ずつ広げました。",
        "basis_period": "文が示す{time:span}のレートで照合しました。",
        "basis_chosen": "編集者が選んだ{time:span}のレートで照合しました。",
        "read_as": "「{text}」は{unit:unit}と読むと相場に合います。",
    },
    noun="換算",
    phrases={
        "older": "{day}のレートで換算",
        "older_undated": "以前のレートで換算",
    },
    meanings={
        "agrees": (
            "示したレートで換算し直した結果と記事の金額の差は{same}%以内で、"
            "レートは金額の桁数が許す範囲から{agree}%以内にあります。"
        ),
        "roughly_agrees": (
            "示したレートで換算し直すと記事の金額とわずかに異なりますが、レートは金額の桁数が許す範囲から{near}%以内に"
            "あります。0で終わる数は概数とみなします。"
        ),
        "older": (
            "公開時のレートでは金額が桁数の許す範囲を{agree}%を超えて外れ、それ以前1年間の古いレートにだけ合います。"
            "筆者がその日のレートを使ったかどうかは分かりません。"
        ),
        "differs": "示したレートで換算し直すと、金額は桁数が許す範囲を{near}%を超えて外れます。",
    },
    limits="二つの金額の間の換算だけを照合しました。元の金額の出所や、文のほかの内容は照合していません。",
)
