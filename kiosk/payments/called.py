"""The payments of a hall by what people call them."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.payment_number import called, drawn_between
from kiosk.payments.ports import Channel
from kiosk.payments.tables import payments


def payment_called(connection: Connection, hall: str, number: str) -> UUID | None:
    """`number`: a sound one. Reads the ids of a tenth of a day by the table's key.

    A bank transfer is none of them: people call it by the reference on its slip.
    """
    first, last = drawn_between(number)
    ids = connection.scalars(select(payments.c.id).where(
        payments.c.hall_id == hall, payments.c.id.between(first, last),
        payments.c.channel != Channel.TRANSFER.value)).all()
    return next((one for one in ids if called(one) == number), None)
