"""Rows written through a form page: the form asks, one operation writes, a refusal becomes the field's error."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from sources.admin.desk_form import DeskForm
from sources.admin.scoped import ScopedAdmin
from sources.refusal import Refusal


class FormPages(ScopedAdmin):
    """Adding and changing by a DeskForm and an operation, instead of a ModelForm that saves rows itself."""

    form_template = "desk/form.html"

    def form_for(self, request: HttpRequest, row: Any, data: Any, files: Any) -> DeskForm:
        """The form of a new row (None) or a stored one."""
        raise NotImplementedError

    def written(self, request: HttpRequest, row: Any, form: Any) -> HttpResponse | None:
        """Make the one call to an operation; an answer of its own, or None to go back to the list. Raises Refusal."""
        raise NotImplementedError

    def add_view(self, request: HttpRequest, _form_url: str = "", _extra_context: Any = None) -> HttpResponse:
        """A new row."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self._ask(request, None, title=_("New: %s") % self.opts.verbose_name)

    def change_view(
        self, request: HttpRequest, object_id: str, _form_url: str = "", _extra_context: Any = None
    ) -> HttpResponse:
        """A stored row."""
        row = self.get_object(request, object_id)
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        if request.method == "POST" and not self.has_change_permission(request, row):
            raise PermissionDenied
        return self._ask(request, row, title=str(row))

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nothing that work refers to is deleted."""
        return False

    def list_address(self) -> str:
        """The list's address."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")

    def _ask(self, request: HttpRequest, row: Any, *, title: str) -> HttpResponse:
        posted = request.method == "POST"
        form = self.form_for(request, row, request.POST if posted else None, request.FILES if posted else None)
        if posted and form.is_valid():
            try:
                return self.written(request, row, form) or HttpResponseRedirect(self.list_address())
            except Refusal as refusal:
                form.refuse(refusal)
        may_save = self.has_change_permission(request, row) if row else True
        return self.page(request, self.form_template, title=title, form=form, row=row, may_save=may_save)

    def page(self, request: HttpRequest, template: str, *, title: str, **context: Any) -> TemplateResponse:
        """A page inside the admin's frame."""
        shared = self.admin_site.each_context(request)
        about = {"title": title, "model_admin": self, "list_address": self.list_address()}
        return TemplateResponse(request, template, {**shared, **about, **context})
