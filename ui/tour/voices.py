"""The tour's customer gives a complaint, looks it up, makes a suggestion, looks for a reception day, rates a service,
holds up a supervision card, and answers the hall's own questions."""

from __future__ import annotations

from ui.tour.route import Walk

WORDS = {"zh": "换了新电表以后没有人告诉我怎么看。", "en": "Nobody told me how to read the new meter."}
PHONE = "13800000000"


class Voices:
    """At the terminal of `walk`, in its language."""

    def __init__(self, walk: Walk) -> None:
        self._walk, self._customer = walk, walk.customer
        self._words = WORDS[walk.manner.language[:2]]

    def everything(self) -> None:
        self._walk.page("feedback")
        self._complain()
        self._suggest()
        self._meet()

    def _complain(self) -> None:
        walk, customer = self._walk, self._customer
        case = customer.model("case")
        language, topic = walk.manner.language, walk.pack.complaints.topics[0]
        customer.touch(walk.phrase("feedback.case"))
        walk.shoot("case-kind")
        customer.touch(walk.phrase("case.kind_complaint"))
        walk.shoot("case-topic")
        customer.touch(topic.name.of(language))
        customer.touch(topic.subs[0].name.of(language))
        customer.write(self._words)
        walk.shoot("case-words")
        customer.touch(walk.word("TextPage", "Next"))
        walk.shoot("case-more")
        customer.touch(walk.word("MorePage", "Next"))
        walk.shoot("case-who")
        customer.touch(walk.phrase("case.who_confidential"))
        for digit in PHONE:
            case.dial("phone", digit)
        walk.shoot("case-phone")
        customer.touch(walk.word("DigitsPage", "Next"))
        walk.shoot("case-check")
        customer.touch(walk.word("CheckPage", "Send"))
        customer.wait_for(lambda: case.property("step") == "given", "the complaint's number")
        customer.wait_for(lambda: case.property("slip") in ("printed", "failed"), "the complaint's slip")
        walk.shoot("case-given")
        self._track(str(case.property("number")), str(case.property("code")))

    def _track(self, number: str, code: str) -> None:
        walk, customer = self._walk, self._customer
        tracked = customer.model("track")
        customer.home()
        customer.open("track")
        walk.shoot("track")

        def asked() -> bool:
            """Known a moment after the terminal's fact has come; who asks too often is told to wait."""
            if tracked.property("step") == "failed":
                customer.rest(1_500)
                tracked.again()
            if tracked.property("step") == "number":
                for part in (number, code):
                    for digit in filter(str.isdigit, part):
                        tracked.dial(digit)
                    tracked.go()
            return bool(tracked.property("step") == "found")

        customer.wait_for(asked, "the complaint's standing")
        walk.shoot("track-found")

    def _suggest(self) -> None:
        walk, customer = self._walk, self._customer
        customer.home()
        customer.open("voices")
        walk.shoot("voices")
        customer.touch(walk.phrase("voices.suggestion"))
        customer.write(self._words)
        walk.shoot("voices-words")
        voices = customer.model("voices")
        customer.touch(walk.word("VoiceWordsPage", "Add a photo"))
        customer.rest(300)
        walk.shoot("voices-photo")
        customer.touch(walk.word("VoicePhotoPage", "Take the photo"))
        customer.wait_for(lambda: not voices.property("looking"), "the photo")
        walk.shoot("voices-photo-taken")
        customer.touch(walk.word("VoicePhotoPage", "Use it"))
        customer.touch(walk.word("VoiceWordsPage", "Next"))
        walk.shoot("voices-phone")
        customer.touch(walk.word("VoicePhonePage", "No number"))
        walk.shoot("voices-thanks")

    def _meet(self) -> None:
        walk, customer = self._walk, self._customer
        customer.home()
        customer.open("meetings")
        meetings = customer.model("meetings")
        customer.wait_for(lambda: meetings.step == "list" and meetings.rows.rows(), "the reception days")
        walk.shoot("meetings")
        customer.touch(next(row.title for row in meetings.rows.rows() if row.bookable))
        for digit in PHONE:
            meetings.dial(digit)
        walk.shoot("meeting-contact")
        customer.touch(walk.word("ContactPage", "Next"))
        walk.shoot("meeting-name")
        customer.touch(walk.word("NamePage", "Without a name"))
        customer.wait_for(lambda: meetings.property("step") == "booked" and meetings.property("slip") != "printing",
                          "the place and its slip")
        walk.shoot("meeting-booked")
        self._give_back(str(meetings.property("number")), str(meetings.property("code")))

    def _give_back(self, number: str, code: str) -> None:
        walk, customer = self._walk, self._customer
        booking = customer.model("booking")
        customer.home()
        customer.open("booking")
        walk.shoot("booking")
        for part in (number, code):
            for digit in filter(str.isdigit, part):
                booking.dial(digit)
            booking.go()
        customer.wait_for(lambda: booking.property("step") == "found", "the place that is booked")
        walk.shoot("booking-found")
        customer.touch(walk.phrase("meeting.cancel"))
        walk.shoot("booking-sure")
        customer.touch(walk.word("BookingPage", "Yes, cancel"))
        customer.wait_for(lambda: booking.property("state") != "booked", "the place to be given back")

    def card(self, code: str) -> None:
        """Somebody's supervision card before the scanner."""
        walk, customer = self._walk, self._customer
        walk.home_only()
        card = customer.model("card")
        customer.hold_up(code)
        customer.wait_for(lambda: card.property("who"), "whom the card is of")
        walk.shoot("card")
        customer.leave()

    def survey(self) -> None:
        """At a terminal that asks; the lot falls sooner or later."""
        walk, customer = self._walk, self._customer
        walk.home_only()
        survey = customer.model("survey")
        customer.wait_for(survey.offer, "the lot")
        walk.shoot("survey")
        while survey.step != "thanks":
            if survey.step == "sentence":
                walk.shoot("survey-sentence")
                customer.touch(walk.phrase("survey.skip"))
            else:
                customer.touch(survey.answers.rows()[0].words)
        walk.shoot("survey-thanks")
        customer.touch(walk.word("SurveyPage", "OK"))

    def rate(self, code: str) -> None:
        """The ticket's service is over."""
        walk, customer = self._walk, self._customer
        rating = customer.model("rate")
        walk.home_only()
        customer.open("feedback")
        customer.touch(walk.phrase("feedback.rate"))
        walk.shoot("rate")
        rating.scan(code)
        customer.wait_for(lambda: rating.step == "asking", "the faces")
        walk.shoot("rate-faces")
        rating.choose(2)
        customer.touch(walk.word("FacesPage", "Next"))
        rating.toggle("wait")
        walk.shoot("rate-reasons")
        customer.touch(walk.word("ReasonsPage", "Next"))
        walk.shoot("rate-call")
        customer.touch(walk.word("CallBackPage", "No number"))
        walk.shoot("rate-thanks")
