"""Django's settings. Everything that differs between machines comes from the environment (docs/operating.md)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from factcheck import env

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.text("DATA_DIR", str(BASE_DIR / "var")))

DEBUG = env.flag("DEBUG")
DEVELOPMENT_KEY = "development-only"
SECRET_KEY = env.text("SECRET_KEY", DEVELOPMENT_KEY)
PUBLIC_URL = env.text("PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", ("127.0.0.1", "localhost", "[::1]"))
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

INSTALLED_APPS = [
    "factcheck.audit",
    "sources",
    "claims",
    "unfold",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
]

MIDDLEWARE = [
    "claims.publishing.memory.remembered",
    "claims.publishing.middleware.same_for_all",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASES = {"default": env.database("DATABASE_URL", f"sqlite:///{DATA_DIR / 'factcheck.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "claims.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "claims.role_backend.RoleBackend"]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]

# Sign-ins: an account and an address together are locked, so that nobody locks a colleague out from elsewhere
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "claims.locking_out.address_of"
AXES_LOCKOUT_CALLABLE = "claims.locking_out.locked_out"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
SESSION_COOKIE_AGE = env.number("SESSION_HOURS", 7 * 24) * 3600

EMAIL_HOST = env.text("EMAIL_HOST")
EMAIL_PORT = env.number("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.text("EMAIL_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_PASSWORD")
EMAIL_USE_TLS = env.flag("EMAIL_TLS", default=True)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", "factcheck@localhost")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"

# Single sign-on by OpenID Connect: on where an issuer is named (docs/operating.md)
OIDC_ISSUER = env.text("OIDC_ISSUER")
OIDC_RP_CLIENT_ID = env.text("OIDC_CLIENT_ID")
OIDC_RP_CLIENT_SECRET = env.text("OIDC_CLIENT_SECRET")
OIDC_OP_AUTHORIZATION_ENDPOINT = env.text("OIDC_AUTHORIZATION_URL")
OIDC_OP_TOKEN_ENDPOINT = env.text("OIDC_TOKEN_URL")
OIDC_OP_USER_ENDPOINT = env.text("OIDC_USERINFO_URL")
OIDC_OP_JWKS_ENDPOINT = env.text("OIDC_JWKS_URL")
OIDC_RP_SCOPES = env.text("OIDC_SCOPES", "openid email profile groups")
OIDC_GROUPS_CLAIM = env.text("OIDC_GROUPS_CLAIM", "groups")
OIDC_ROLES = env.triples("OIDC_ROLES", env.text("OIDC_ROLES"))
OIDC_RP_SIGN_ALGO = "RS256"
OIDC_USE_PKCE = True
OIDC_TIMEOUT = 10
OIDC_CALLBACK_CLASS = "claims.single_sign_on.SignOnCallbackView"
LOGIN_REDIRECT_URL_FAILURE = "/admin/login/"
if OIDC_ISSUER:
    INSTALLED_APPS.append("mozilla_django_oidc")
    AUTHENTICATION_BACKENDS.append("claims.single_sign_on.SignOnBackend")

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("zh-hans", _("Simplified Chinese"))]
LOCALE_PATHS = [BASE_DIR / "claims" / "locale"]
TIME_ZONE = env.text("TIME_ZONE", "UTC")
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
# Never served: snapshots are read through the admin alone
MEDIA_ROOT = Path(env.text("FILES_DIR", str(DATA_DIR / "media")))
STORAGES = {
    "default": {
        "BACKEND": env.text("FILES_BACKEND", "django.core.files.storage.FileSystemStorage"),
        "OPTIONS": env.options("FILES_OPTIONS"),
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000

HTTPS = PUBLIC_URL.startswith("https://")
SECURE_SSL_REDIRECT = HTTPS
BEHIND_PROXY = env.flag("BEHIND_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
X_FRAME_OPTIONS = "DENY"

# The row is the truth, the queue a doorbell (docs/architecture.md): each limit below is under the visibility timeout.
REDIS_URL = env.text("REDIS_URL", "redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1)
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 300,
    "unacked_restore_throttle": 1,
    "unacked_restore_interval": 10,
    "socket_timeout": 10,
    "socket_connect_timeout": 2,
    "health_check_interval": 25,
    "max_retries": 1,
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TASK_TIME_LIMIT = 30
CELERY_TASK_SOFT_TIME_LIMIT = 25
CELERY_TASK_DEFAULT_QUEUE = "check"
CELERY_TASK_ROUTES = {
    "sources.tasks.*": {"queue": "fetch"},
    "claims.tasks.deliver": {"queue": "notify"},
    "claims.tasks.sweep_deliveries": {"queue": "notify"},
    "claims.tasks.tell_endpoint_owners": {"queue": "notify"},
    "claims.tasks.send_mail": {"queue": "notify"},
    "claims.tasks.sweep_mails": {"queue": "notify"},
    "claims.tasks.*": {"queue": "check"},
}
CELERY_TIMEZONE = "UTC"


def _every(seconds: int, task: str, queue: str = "") -> dict[str, Any]:
    """A task of the schedule; what was not taken by its next turn is dropped. queue: where not its route's."""
    return {
        "task": task,
        "schedule": timedelta(seconds=seconds),
        "options": {"expires": seconds, **({"queue": queue} if queue else {})},
    }


HOUR = 3600
CELERY_BEAT_SCHEDULE = {
    "sweep what was left behind": _every(15, "claims.tasks.sweep"),
    "end embargoes": _every(15, "claims.tasks.end_embargoes"),
    "sweep fetches that are due": _every(15, "sources.tasks.sweep_fetches"),
    "send webhooks that are due": _every(15, "claims.tasks.sweep_deliveries"),
    "send mails that are due": _every(15, "claims.tasks.sweep_mails"),
    "tell owners of failing webhooks": _every(600, "claims.tasks.tell_endpoint_owners"),
    "look again at sources of published claims": _every(900, "claims.tasks.look_again"),
    "take newer exchange rates": _every(HOUR, "sources.tasks.refresh_rates"),
    "tell of late rates": _every(HOUR, "claims.tasks.tell_stale_rates"),
    "forget kept answers": _every(HOUR, "claims.tasks.forget_answers"),
    "forget files of claims": _every(HOUR, "claims.tasks.forget_imports"),
    "forget what test outlets registered": _every(HOUR, "claims.tasks.forget_test_articles"),
    "see that fetch is consumed": _every(15, "factcheck.heartbeat", "fetch"),
    "see that notify is consumed": _every(15, "factcheck.heartbeat", "notify"),
}
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")

PUBLIC_MEMORY_SECONDS = env.number("PUBLIC_MEMORY_SECONDS", 10)  # a withdrawal is seen so much later, of 3 minutes
RATES_ECB_URL = env.text("RATES_ECB_URL", "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml")
FETCH_ALLOWED_HOSTS = env.words("FETCH_ALLOWED_HOSTS")  # host:port of an operator's own servers on private addresses
FETCH_PORTS = env.numbers("FETCH_PORTS", (80, 443))
FETCH_CONTACT = env.text("FETCH_CONTACT")  # an address in the user agent for those who wonder who asks
FETCH_SECONDS = env.number("FETCH_SECONDS", 30)
FETCH_MOST_BYTES = env.number("FETCH_MOST_BYTES", 16_000_000)
FETCH_PAUSE_SECONDS = env.number("FETCH_PAUSE_SECONDS", 1)  # between two pages of one host
FETCH_AT_ONCE = env.number("FETCH_AT_ONCE", 2)  # pages of one host
FETCH_ROBOTS = env.choice("FETCH_ROBOTS", ("schedule", "always", "never"))
RECHECK_DAYS = env.number("RECHECK_DAYS", 180)  # after a publication its sources are looked at no more by themselves
SOURCE_CHANGED = "claims.operations.evidence.source_changed"  # what is told of a new snapshot or another role

API_REQUESTS_A_MINUTE = env.number("API_REQUESTS_A_MINUTE", 600)  # of a token
API_BAD_TOKENS_A_MINUTE = env.number("API_BAD_TOKENS_A_MINUTE", 30)  # of an address

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["claims.api.authentication.TokenAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "claims.api.schema.DeskSchema",
    "EXCEPTION_HANDLER": "factcheck.errors.problem",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "factcheck",
    "DESCRIPTION": "Claim verification for newsrooms.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "POSTPROCESSING_HOOKS": ["drf_spectacular.hooks.postprocess_schema_enums", "claims.api.schema.complete"],
    "ENUM_NAME_OVERRIDES": {
        "ArticleStateEnum": "claims.models.ArticleState",
        "CorrectionStateEnum": "claims.corrections.CorrectionState",
        "DeliveryStateEnum": "claims.models.DeliveryState",
        "EndpointStateEnum": "claims.models.EndpointState",
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

UNFOLD = {
    "SITE_TITLE": "factcheck",
    "SITE_HEADER": "factcheck",
    "SITE_URL": reverse_lazy("admin:index"),
    "SITE_SYMBOL": "fact_check",
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": lambda _request: static("claims/mark.svg")}],
    "SHOW_LANGUAGES": True,
    "SHOW_HISTORY": False,
    "DASHBOARD_CALLBACK": "claims.admin.desk.front_page",
    "ACCOUNT": {"navigation": "claims.admin.notices.account_links"},
    "SIDEBAR": {"navigation": "claims.admin.navigation.groups"},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
}
