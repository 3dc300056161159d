"""Mails to people: gathered from notices or asked for, taken by lease, sent, and written once what came of it.

The row is the truth. A worker killed after the mail server took a mail and before that was written leaves the one gap
SMTP has: the mail goes out again, under the same Message-ID.
"""

from __future__ import annotations

import logging
import secrets
import uuid
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.models import HowOften, Mail, MailPurpose, MailState, NoticeSetting, PersonalNotice, User
from claims.notices.retrying import next_try
from sources.operations.doorbell import ring

logger = logging.getLogger(__name__)
LEASE = timedelta(seconds=60)  # longer than a task's hard limit
MOST_AT_ONCE = 200
LINES_SHOWN = 20
MORNING = 7  # o'clock in the service's zone: what happened until then is the day's mail
ADDRESSES_KEPT = timedelta(days=1)


@transaction.atomic
def ask_password_mail(*, address: str, language: str, now: datetime) -> None:
    """Queue the mail for a new password. Whether anybody has the address is looked up by the worker alone."""
    waiting = Mail.objects.filter(purpose=MailPurpose.PASSWORD, address=address, state=MailState.WAITING)
    if not waiting.exists():
        mail = Mail(purpose=MailPurpose.PASSWORD, address=address, language=language, next_try_at=now, made_at=now)
        mail.save()
        ring("claims.tasks.send_mail", mail_id=mail.pk)


def sweep_mails(*, now: datetime) -> int:
    """Gather what is to be mailed, and ring for every mail that is due. The number rung for."""
    old = Mail.objects.filter(purpose=MailPurpose.PASSWORD, ended_at__lt=now - ADDRESSES_KEPT)
    old.delete()
    unmailed = PersonalNotice.objects.unread().filter(mail=None, person__is_active=True).exclude(person__email="")
    for person_id in list(unmailed.order_by("person").values_list("person", flat=True).distinct()):
        _gather(person_id, now)
    due = list(Mail.objects.due(now).order_by("next_try_at").values_list("pk", flat=True)[:MOST_AT_ONCE])
    for mail_id in due:
        ring("claims.tasks.send_mail", mail_id=mail_id)
    return len(due)


def send_mail(*, mail_id: int, now: datetime) -> bool:
    """Take a mail, send it, write what came of it. Whether it went out."""
    token = uuid.uuid4()
    leased = {"state": MailState.SENDING, "token": token, "leased_until": now + LEASE}
    if not Mail.objects.due(now).filter(pk=mail_id).update(**leased, tries=F("tries") + 1):
        return False
    mail = Mail.objects.select_related("person").get(pk=mail_id)
    with translation.override(mail.language):
        messages = _messages(mail)
    try:
        get_connection().send_messages(messages)
    except OSError as error:
        logger.warning("The mail server does not answer (%s): mail %s goes out later", error, mail.public_id)
        again = next_try(tries=mail.tries, chance=secrets.randbelow(100), now=now)
        _end(mail, token, MailState.WAITING if again else MailState.GIVEN_UP, now, again)
        return False
    _end(mail, token, MailState.SENT if messages else MailState.DROPPED, now)
    return bool(messages)


def last_morning(now: datetime) -> datetime:
    """When the day's mail was closed last."""
    local = timezone.localtime(now)
    morning = local.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    return morning if morning <= local else morning - timedelta(days=1)


@transaction.atomic
def _gather(person_id: int, now: datetime) -> None:
    """One mail of all that is due for a person; the lock lets one worker gather at a time."""
    person = User.objects.select_for_update().get(pk=person_id)
    setting = NoticeSetting.objects.filter(person=person).first() or NoticeSetting(person=person)
    if setting.how_often == HowOften.NEVER:
        return
    found = PersonalNotice.objects.of(person).unread().filter(mail=None)
    if setting.pk:
        found = found.filter(happened_at__gte=setting.since)
    if setting.how_often == HowOften.DAILY and not found.filter(happened_at__lt=last_morning(now)).exists():
        return
    keys = list(found.values_list("pk", flat=True))
    if keys:
        said = {"purpose": MailPurpose.NOTICES, "person": person, "language": setting.language}
        mail = Mail.objects.create(**said, next_try_at=now, made_at=now)
        PersonalNotice.objects.filter(pk__in=keys).update(mail=mail)


def _end(mail: Mail, token: uuid.UUID, state: MailState, now: datetime, again: datetime | None = None) -> None:
    """Guarded by the token: a worker whose lease was taken over writes nothing."""
    mine = Mail.objects.filter(pk=mail.pk, token=token, state=MailState.SENDING)
    ended = None if again else now
    mine.update(state=state, token=None, leased_until=None, next_try_at=again, ended_at=ended)


def _messages(mail: Mail) -> list[EmailMessage]:
    if mail.purpose == MailPurpose.PASSWORD:
        return [_password_message(mail, person) for person in PasswordResetForm().get_users(mail.address)]
    person = mail.person
    if person is None or not (person.is_active and person.email):
        return []
    notices = list(PersonalNotice.objects.of(person).unread().filter(mail=mail))
    return [_notices_message(mail, person, notices)] if notices else []


def _notices_message(mail: Mail, person: User, notices: list[PersonalNotice]) -> EmailMessage:
    """Subject and body name no article and no claim: the links ask who opens them."""
    count = len(notices)
    subject = ngettext("factcheck: %d thing waits for you", "factcheck: %d things wait for you", count) % count
    desk = f"{settings.PUBLIC_URL}/admin/notices/"
    lines = [f"{one.get_kind_display()}\n{desk}{one.pk}/" for one in notices[:LINES_SHOWN]]
    how = _("All notices: %(list)s\nHow often you are mailed, and in which language: %(settings)s")
    body = "\n\n".join([*lines, how % {"list": desk, "settings": f"{desk}settings/"}])
    return _message(mail, person, subject, body)


def _password_message(mail: Mail, person: User) -> EmailMessage:
    """Django's link for one use, made when it is sent: no row holds it. It names PUBLIC_URL whatever was asked."""
    public = urlsplit(settings.PUBLIC_URL)
    context = {
        "user": person,
        "uid": urlsafe_base64_encode(force_bytes(person.pk)),
        "token": default_token_generator.make_token(person),
        "protocol": public.scheme,
        "domain": public.netloc,
        "site_name": public.netloc,
    }
    subject = render_to_string("registration/password_reset_subject.txt", context).strip()
    return _message(mail, person, subject, render_to_string("registration/password_reset_mail.txt", context))


def _message(mail: Mail, person: User, subject: str, body: str) -> EmailMessage:
    host = urlsplit(settings.PUBLIC_URL).hostname or "localhost"
    headers = {"Message-ID": f"<{mail.public_id.hex}.{person.pk}@{host}>", "Auto-Submitted": "auto-generated"}
    return EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [person.email], headers=headers)
