from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.contract.base64url import encode
from kiosk.contract.messages import Scope
from kiosk.contract.pairing_code import ALPHABET, certificate_pin, format_pairing_code, parse_pairing_code
from kiosk.errors import BadInput
from kiosk.hub import pairing
from kiosk.hub.errors import Unauthenticated
from kiosk.hub.publications import latest
from kiosk.hub.tokens import Tokens
from kiosk.ids import new_id
from tests.fixtures.hub import HALL, Hub, MovableClock, hub_in, pair

symbols = st.text(ALPHABET, min_size=12, max_size=12)


def public_key() -> str:
    return encode(Ed25519PrivateKey.generate().public_key().public_bytes_raw())


def request(code: str, key: str | None = None) -> dict[str, str]:
    return {"code": parse_pairing_code(code).secret, "name": "at the door", "public_key": key or public_key()}


@given(symbols, st.binary(min_size=1), st.sampled_from([str.lower, str.upper, lambda t: t.replace("-", "  ")]))
def test_a_code_reads_as_it_was_written_however_it_is_typed(secret, certificate, typed):
    read = parse_pairing_code(typed(format_pairing_code(secret, certificate)))
    assert read.secret == secret
    assert read.pin == certificate_pin(certificate)
    assert read.fits(certificate)
    assert not read.fits(certificate + b"!")


def test_letters_that_look_like_digits_read_as_digits():
    assert parse_pairing_code("oOiI-lL01-0101-0000-0000-0000-0000").secret == "001111010101"


@pytest.mark.parametrize("text", ["", "K7QM", "U" * 28, "0" * 27, "0" * 29, "零" * 28])
def test_what_cannot_be_a_code_is_refused(text):
    with pytest.raises(BadInput):
        parse_pairing_code(text)


def test_a_paired_app_has_the_scope_and_hall_of_its_code(hub: Hub):
    code = pairing.new_code(hub.services, Scope.COUNTER, app_code="7")
    answer = hub.http.post("/v1/pair", json=request(code)).json()
    assert (answer["scope"], answer["hall"], answer["app_code"], answer["epoch"]) == ("counter", HALL, "7", 1)


def test_a_hub_is_not_paired_for_a_hall_whose_facts_nobody_would_take(hub: Hub):
    with pytest.raises(BadInput, match="as henan-demo has"):
        pairing.new_code(hub.services, Scope.HUB, served=["a b"])


def test_app_codes_are_never_given_twice(hub: Hub):
    first = hub.app()
    pairing.revoke(hub.services, first.code)
    codes = [hub.app().code for _ in range(3)]
    assert len({first.code, *codes}) == 4
    with pytest.raises(BadInput):
        pairing.new_code(hub.services, Scope.TERMINAL, app_code=first.code)


def test_an_app_code_is_a_number_so_that_a_run_letter_can_follow(hub: Hub):
    for app_code in ("0", "1000", "3F", "F", "", "1 "):
        with pytest.raises(BadInput):
            pairing.new_code(hub.services, Scope.TERMINAL, app_code=app_code)


def test_a_wrong_code_is_refused_and_pairs_nobody(hub: Hub):
    wrong = format_pairing_code("0" * 12, hub.services.identity.certificate)
    answer = hub.http.post("/v1/pair", json=request(wrong))
    assert (answer.status_code, answer.json()["code"]) == (403, "pairing_refused")
    assert pairing.list_apps(hub.services) == []


def test_a_code_dies_after_ten_minutes(hub: Hub):
    code = pairing.new_code(hub.services, Scope.TERMINAL)
    hub.clock.moved = timedelta(minutes=10, seconds=1)
    assert hub.http.post("/v1/pair", json=request(code)).json()["code"] == "pairing_refused"


def test_a_used_code_makes_no_second_app(hub: Hub):
    code = pairing.new_code(hub.services, Scope.TERMINAL)
    assert hub.http.post("/v1/pair", json=request(code)).status_code == 200
    answer = hub.http.post("/v1/pair", json=request(code))
    assert (answer.status_code, answer.json()["code"]) == (403, "pairing_refused")
    assert len(pairing.list_apps(hub.services)) == 1


def test_the_same_key_may_pair_again_when_its_answer_was_lost(hub: Hub):
    body = request(pairing.new_code(hub.services, Scope.TERMINAL))
    first, again = (hub.http.post("/v1/pair", json=body).json() for _ in range(2))
    assert first == again
    assert len(pairing.list_apps(hub.services)) == 1


def test_guessing_is_slowed_down_but_pairing_is_not(hub: Hub):
    assert all(hub.app().code for _ in range(12))
    wrong = format_pairing_code("0" * 12, hub.services.identity.certificate)
    answers = [hub.http.post("/v1/pair", json=request(wrong)) for _ in range(12)]
    assert [a.status_code for a in answers] == [403] * 10 + [429] * 2
    assert int(answers[-1].headers["retry-after"]) > 0
    right = pairing.new_code(hub.services, Scope.TERMINAL)
    assert hub.http.post("/v1/pair", json=request(right)).status_code == 429
    hub.clock.moved += timedelta(minutes=1)
    assert hub.http.post("/v1/pair", json=request(right)).status_code == 200


def test_the_hub_keeps_no_code_that_could_be_read(hub: Hub):
    code = pairing.new_code(hub.services, Scope.TERMINAL)
    secret = parse_pairing_code(code).secret
    with hub.services.database.read() as connection:
        stored = connection.execute(pairing.pairing_codes.select()).one()
    assert secret not in str(stored)


def test_the_hall_publishes_who_may_sign(hub: Hub):
    app = hub.app()
    pairing.revoke(hub.services, app.code)
    with hub.services.database.read() as connection:
        keys = latest(connection, HALL, "keys")
    assert keys.body["hub"]["public_key"] == encode(hub.services.identity.public_key)
    assert [(k["id"], k["revoked"]) for k in keys.body["apps"]] == [(str(app.id), True)]


def test_a_revoked_app_stays_out_at_once_and_for_good(hub: Hub):
    app = hub.app()
    assert app.get("/v1/publications").status_code == 200
    pairing.revoke(hub.services, app.code)
    assert app.get("/v1/publications").json()["code"] == "app_revoked"
    with pytest.raises(Exception, match="403"):
        app.open_session()


def test_another_hubs_token_is_no_token_here(hub: Hub, tmp_path):
    with hub_in(tmp_path / "other", None, hall="other-hall") as other:
        stranger = pair(other.http, pairing.new_code(other.services, Scope.TERMINAL))
    answer = hub.http.get("/v1/publications", headers=stranger.headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


def test_a_token_is_good_for_one_hall_even_if_two_share_a_secret():
    now, app_id, secret = MovableClock().now(), new_id(), b"s" * 32
    here, there = Tokens(secret, "here"), Tokens(secret, "there")
    assert here.app_of(here.token(app_id, now), now) == app_id
    with pytest.raises(Unauthenticated):
        there.app_of(here.token(app_id, now), now)
    with pytest.raises(Unauthenticated):  # a challenge is no token either
        here.app_of(here.challenge(app_id, now), now)


def test_a_session_ends_after_fifteen_minutes_by_the_hubs_clock(hub: Hub):
    app = hub.app()
    hub.clock.moved = timedelta(minutes=14, seconds=50)
    assert app.get("/v1/publications").status_code == 200
    hub.clock.moved = timedelta(minutes=15, seconds=1)
    assert app.get("/v1/publications").status_code == 401


def sign_in(hub: Hub, app_id, challenge, signature):
    return hub.http.post("/v1/session", json={"app_id": str(app_id), "challenge": challenge, "signature": signature})


def test_only_the_apps_own_key_opens_a_session(hub: Hub):
    app, other = hub.app(), hub.app()
    challenge = hub.http.post("/v1/challenge", json={"app_id": str(app.id)}).json()["challenge"]
    signed_by_other = encode(other.key.sign(challenge.encode()))
    signed = encode(app.key.sign(challenge.encode()))
    assert sign_in(hub, app.id, challenge, signed_by_other).status_code == 401
    assert sign_in(hub, other.id, challenge, signed_by_other).status_code == 401
    altered = challenge[:-2] + ("AA" if challenge[-2:] != "AA" else "BA")
    assert sign_in(hub, app.id, altered, signed).status_code == 401
    assert sign_in(hub, app.id, challenge, signed).status_code == 200
    hub.clock.moved = timedelta(seconds=61)
    assert sign_in(hub, app.id, challenge, signed).status_code == 401


def test_sessions_are_rate_limited_for_each_app(hub: Hub):
    app, other = hub.app(), hub.app()
    answers = [sign_in(hub, app.id, "x", "A" * 86).status_code for _ in range(40)]
    assert set(answers[:20]) == {401}
    assert answers[-1] == 429
    other.open_session()
