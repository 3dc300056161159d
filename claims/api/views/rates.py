"""Exchange rates: which counted when, what it makes of an amount, and which day explains a written one."""

from __future__ import annotations

from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.describing import described
from claims.api.inputs.rates import RateQuery
from claims.api.outputs.rates import ConvertedOut
from claims.api.views.desk import DeskView, context, outlet_of
from claims.converting import convert
from sources.rates.stored import StoredBook
from sources.refusal import NotKnown


class RatesView(DeskView):
    """Rates, asked one at a time."""

    @described(
        "rates_convert",
        "Convert at a day, and explain",
        {200: ConvertedOut},
        parameters=[RateQuery],
        other_problems=(404,),
    )
    def get(self, request: Request) -> Response:
        """By the outlet's providers in its order, as conversions are judged: the last rate released before `at`."""
        query = RateQuery.parse(request)
        outlet = outlet_of(request)
        found = convert(StoredBook(outlet.rate_order, outlet=outlet), **query)
        if found is None:
            raise NotKnown(
                _("No provider of this outlet has a rate of %(base)s in %(quote)s then.")
                % {"base": query["base"], "quote": query["quote"]},
                field="at",
            )
        return Response(ConvertedOut(found, context=context(request)).data)
