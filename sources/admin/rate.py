"""Exchange rates at the desk: who publishes them, what they published, how refreshes went; own rates by upload."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sources.admin.desk_form import ClockInput, DeskForm
from sources.admin.form_pages import FormPages
from sources.admin.scoped import ReadOnlyAdmin, SeenRowsFilter, UnlinkedRows, seen_rows
from sources.models import PublishedRate, RatePeriod, RateProvider, RatesUpdate
from sources.operations.house_rates import HouseProvider, import_rates
from sources.rates.lateness import gaps
from sources.rates.registry import packaged
from sources.refusal import Refusal

NEWEST_SHOWN = timedelta(days=40)  # a provider's page shows the rates of its last month and a bit
RATES_SHOWN = 60
GAPS_SINCE = timedelta(days=3 * 365)  # older articles are rare, and their gaps known
FAULTS_SHOWN = 10


class UploadForm(DeskForm):
    """A file of an outlet's own rates, and who publishes them."""

    outlet: Any = forms.ModelChoiceField(label=gettext_lazy("Outlet"), queryset=None, empty_label=None)
    slug = forms.SlugField(
        label=gettext_lazy("Short name"),
        max_length=20,
        help_text=gettext_lazy("Such as parity. Rates of a short name that is here are added to its provider."),
    )
    file = forms.FileField(
        label=gettext_lazy("File of rates"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        help_text=gettext_lazy("CSV or XLSX with the columns date, base, quote, value and, if any, units."),
    )
    rows = forms.CharField(
        label=gettext_lazy("Or the rates themselves"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": "2024-03-08,USD,CNY,7.1978", "spellcheck": "false"}),
        help_text=gettext_lazy("A rate a line: date, base, quote, value."),
    )
    name_en = forms.CharField(label=gettext_lazy("Name in English"), required=False, max_length=120)
    name_zh = forms.CharField(label=gettext_lazy("Name in Chinese"), required=False, max_length=120)
    attribution = forms.CharField(
        label=gettext_lazy("Attribution"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Stands beside every finding that uses these rates."),
    )
    terms_url = forms.URLField(
        label=gettext_lazy("Address of its terms"), required=False, max_length=500, assume_scheme="https"
    )
    period = forms.ChoiceField(
        label=gettext_lazy("A rate stands for"), choices=RatePeriod.choices, initial=RatePeriod.DAY
    )
    release_time = forms.TimeField(label=gettext_lazy("Released at"), required=False, widget=ClockInput())
    release_zone = forms.CharField(label=gettext_lazy("Time zone"), required=False, max_length=40)
    replace = forms.BooleanField(
        label=gettext_lazy("Replace stored rates that differ"),
        required=False,
        help_text=gettext_lazy("Checks made with the old rates keep them."),
    )
    accept_jumps = forms.BooleanField(label=gettext_lazy("Moves beyond 20 % are true"), required=False)

    lead = gettext_lazy(
        "Rates of your own, such as the central parity. Put the provider first in the outlet's order to use them."
    )

    def clean(self) -> dict[str, Any]:
        """A file or rows, and not both."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if bool(cleaned.get("file")) == bool(cleaned.get("rows", "").strip()) and not self.errors:
            self.add_error("file", _("Choose a file, or write the rates below."))
        return cleaned

    @property
    def content(self) -> tuple[bytes, str]:
        """The table and the name of its file; written rows are a CSV without its heading."""
        file = self.cleaned_data["file"]
        if file:
            return file.read(), file.name
        return f"date,base,quote,value\n{self.cleaned_data['rows'].strip()}\n".encode(), "rows.csv"

    @property
    def about(self) -> HouseProvider:
        """Who publishes the rates."""
        named = ("slug", "name_en", "name_zh", "attribution", "terms_url", "period", "release_time", "release_zone")
        return HouseProvider(**{name: self.cleaned_data[name] for name in named})

    def refuse(self, refusal: Refusal) -> None:
        """With the rows at fault, where the file is."""
        super().refuse(refusal)
        for row in list(refusal.details.get("rows", ()))[1:FAULTS_SHOWN]:
            sentence = _("Row %(row)s, column %(column)s: %(sentence)s") % row
            self.add_error("file", sentence)


@admin.register(RateProvider)
class RateProviderAdmin(FormPages):
    """Rate providers; adding one is uploading its rates."""

    shared_rows = True
    list_display = ("shown_name", "slug", "base", "period", "shown_last_day", "shown_owner", "attribution")
    list_filter = ("period",)
    search_fields = ("slug", "name_en", "name_zh")
    ordering = ("slug",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the day of the latest rate."""
        latest = PublishedRate.objects.filter(provider=OuterRef("pk")).order_by("-day").values("day")[:1]
        rows: QuerySet[Any] = super().get_queryset(request).annotate(last_day=Subquery(latest))
        return rows.select_related("outlet")

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """What is said of a provider comes with its rates."""
        return False

    @admin.display(description=gettext_lazy("name"), ordering="name_en")
    def shown_name(self, provider: RateProvider) -> str:
        """Its name."""
        return provider.name

    @admin.display(description=gettext_lazy("latest rate"), ordering="last_day")
    def shown_last_day(self, provider: Any) -> str:
        """The day of the latest rate."""
        return f"{provider.last_day:%Y-%m-%d}" if provider.last_day else "—"

    @admin.display(description=gettext_lazy("belongs to"))
    def shown_owner(self, provider: RateProvider) -> str:
        """Whose it is."""
        return str(provider.outlet) if provider.outlet else _("everyone")

    def form_for(self, request: HttpRequest, _row: Any, data: Any, files: Any) -> DeskForm:
        """See FormPages."""
        form = UploadForm(data, files)
        chooser: Any = form.fields["outlet"]
        outlet: Any = RateProvider._meta.get_field("outlet").related_model
        chooser.queryset = seen_rows(self.admin_site, outlet, request)
        if getattr(request.user, "is_superuser", False):
            chooser.required, chooser.empty_label = False, gettext_lazy("everyone")
        return form

    def written(self, request: HttpRequest, _row: Any, form: Any) -> None:
        """See FormPages."""
        cleaned = form.cleaned_data
        user: Any = request.user
        content, file_name = form.content
        done = import_rates(
            outlet=cleaned["outlet"],
            about=form.about,
            content=content,
            file_name=file_name,
            today=timezone.localdate(),
            now=timezone.now(),
            by=user,
            replace=cleaned["replace"],
            accept_jumps=cleaned["accept_jumps"],
        )
        told = {"added": done.added, "replaced": done.replaced, "unchanged": done.unchanged}
        messages.success(request, _("Rates: %(added)d added, %(replaced)d replaced, %(unchanged)d as before.") % told)

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """What is known of a provider, its latest rates and refreshes."""
        provider: Any = self.get_object(request, object_id)
        if not self.has_view_permission(request, provider):
            raise PermissionDenied
        released = _("midnight") if not provider.release_time else f"{provider.release_time:%H:%M}"
        facts = [
            (gettext_lazy("Short name"), provider.slug),
            (gettext_lazy("Belongs to"), self.shown_owner(provider)),
            (gettext_lazy("Base currency"), provider.base),
            (gettext_lazy("A rate stands for"), provider.get_period_display()),
            (gettext_lazy("Released at"), f"{released} ({provider.release_zone})"),
            (gettext_lazy("Attribution"), provider.attribution),
            (gettext_lazy("Terms"), provider.terms_url or "—"),
            (gettext_lazy("Latest rate"), self.shown_last_day(provider)),
        ]
        since = (provider.last_day or timezone.localdate()) - NEWEST_SHOWN
        rates = provider.rates.filter(day__gte=since).order_by("-day", "base", "quote")[:RATES_SHOWN]
        printed = [(f"{rate.day:%Y-%m-%d}", f"1 {rate.base} = {rate.value:f} {rate.quote}") for rate in rates]
        return self.page(
            request,
            "desk/provider.html",
            title=provider.name,
            facts=facts,
            rates=printed,
            gaps=[f"{before:%Y-%m-%d} – {after:%Y-%m-%d}" for before, after in _gaps(provider)],
            updates=list(provider.updates.all()[:FAULTS_SHOWN]),
        )


def _gaps(provider: RateProvider) -> list[tuple[date, date]]:
    days = provider.rates.filter(day__gte=timezone.localdate() - GAPS_SINCE).order_by().values_list("day", flat=True)
    return gaps(provider.period, days.distinct())[:RATES_SHOWN]


@admin.register(PublishedRate)
class PublishedRateAdmin(UnlinkedRows, ReadOnlyAdmin):
    """Rates as published."""

    outlet_path = "provider__outlet"
    shared_rows = True
    list_display = ("shown_day", "base", "quote", "shown_value", "shown_provider", "shown_origin", "period")
    list_filter = (("provider", SeenRowsFilter), "period")
    list_select_related = ("provider",)
    search_fields = ("=base", "=quote")
    search_help_text = gettext_lazy("A currency, such as KRW.")
    ordering = ("-day", "base", "quote")
    show_full_result_count = False

    @admin.display(description=gettext_lazy("day"), ordering="day")
    def shown_day(self, rate: PublishedRate) -> str:
        """Its day."""
        return f"{rate.day:%Y-%m-%d}"

    @admin.display(description=gettext_lazy("value"))
    def shown_value(self, rate: PublishedRate) -> str:
        """Every printed digit."""
        return f"{rate.value:f}"

    @admin.display(description=gettext_lazy("provider"))
    def shown_provider(self, rate: PublishedRate) -> str:
        """Its name."""
        return rate.provider.name

    @admin.display(description=gettext_lazy("origin"))
    def shown_origin(self, rate: PublishedRate) -> str:
        """Whether it comes from its provider's file or was uploaded or written by hand."""
        return _("packaged") if rate.provider.slug in packaged() and not rate.provider.outlet_id else _("own entry")


@admin.register(RatesUpdate)
class RatesUpdateAdmin(UnlinkedRows, ReadOnlyAdmin):
    """How refreshes went."""

    outlet_path = "provider__outlet"
    shared_rows = True
    list_display = ("shown_at", "shown_provider", "outcome", "days", "reason")
    list_filter = ("outcome",)
    list_select_related = ("provider",)
    ordering = ("-id",)

    @admin.display(description=gettext_lazy("at"), ordering="at")
    def shown_at(self, update: RatesUpdate) -> str:
        """When."""
        return f"{timezone.localtime(update.at):%Y-%m-%d %H:%M} ({timezone.get_current_timezone_name()})"

    @admin.display(description=gettext_lazy("provider"))
    def shown_provider(self, update: RatesUpdate) -> str:
        """Whose rates."""
        return update.provider.name
