"""二度の言及の記述をどう伝えるか。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="二度の言及",
    roles={
        "from": "金額",
        "to": "換算後",
        "first": "一つ目",
        "second": "二つ目",
        "of": "対象の金額",
    },
    reasons={
        "rates_differ": (
            "記事は{base:unit}に二つのレートを使っています：{first_from:money}は{first_to:money}"
            "（1{base:unit}＝{first_rate:number}{quote:unit}）、{second_from:money}は{second_to:money}"
            "（1{base:unit}＝{second_rate:number}{quote:unit}）。差は{apart:percent}です。"
        ),
        "rates_agree": "二つの換算は、同じ{base:unit}と{quote:unit}のレートから出たものと見られます。",
        "rates_slip": (
            "{first_from:money}は{first_to:money}とされ、{second_from:money}は{second_to:money}とされています。"
            "一方は桁がずれています。"
        ),
        "rates_unreadable": "レートを比べるには、同じ二つの通貨の換算が二つ必要です。",
        "repeat_agrees": "{first}と{second}は一致します[（どちらも{of}）]。",
        "repeat_differs": (
            "記事は同じこと[（{of}）]を{first}とも{second}とも書いています。両方が正しいことはありません。"
        ),
        "repeat_unreadable": "「{first}」と「{second}」は互いに照合できません。",
    },
    noun="記事内の数値",
    phrases={
        "agrees": "記事内の数値は互いに一致",
        "roughly_agrees": "記事内の数値にわずかな差",
        "differs": "記事内の数値が互いに不一致",
    },
    meanings={
        "agrees": "二か所の数値は同じ値、または同じ為替レートによるものとみることができます。",
        "roughly_agrees": (
            "二つの換算のもとのレートにわずかな差があり、桁数が許す範囲を超える分は{near}%以内です。日が"
            "違うレートならありうる差です。"
        ),
        "differs": (
            "両方に合う一つの値はありません。換算の場合は、もとのレートの差が{near}%を超えるか、どちらか"
            "の桁がずれています。"
        ),
    },
    limits="二か所の数値を互いに照合しただけで、どちらが実際に近いかは判断していません。",
)
