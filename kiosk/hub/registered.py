"""Every capability that hangs something into the hub, one import a line."""

import kiosk.accounts.doors
import kiosk.accounts.tables
import kiosk.accounts.workers
import kiosk.announcements.commands
import kiosk.announcements.delivery
import kiosk.announcements.looking
import kiosk.announcements.records
import kiosk.announcements.tables
import kiosk.audit.log
import kiosk.audit.tables
import kiosk.hub.housekeeping
import kiosk.hub.recovery
import kiosk.payments.opening
import kiosk.payments.printing
import kiosk.payments.receipt_doors
import kiosk.payments.tables
import kiosk.payments.workers
import kiosk.staff.commands
import kiosk.staff.desk
import kiosk.staff.records
import kiosk.staff.workers
import kiosk.standards.commands
import kiosk.tickets.alerts
import kiosk.tickets.at_counter
import kiosk.tickets.attention
import kiosk.tickets.calling
import kiosk.tickets.commands
import kiosk.tickets.merging
import kiosk.tickets.mirror
import kiosk.tickets.presence
import kiosk.tickets.projection
import kiosk.tickets.queries
import kiosk.tickets.restored
import kiosk.tickets.standing
import kiosk.tickets.windows
import kiosk.tickets.workers  # noqa: F401
