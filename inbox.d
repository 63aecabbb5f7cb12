inbox.o: tests/unit/app/inbox.c src/base/banned.h src/app/inbox.h \
  src/app/screen.h src/base/date.h src/base/fingerprint.h \
  src/base/signature.h src/base/error.h src/base/text.h \
  src/care/adherence.h src/care/course.h src/care/rules.h \
  src/care/wording.h src/plan/program.h src/base/memory.h \
  src/plan/exercise.h src/plan/fault.h src/plan/library.h \
  src/plan/region.h src/plan/rules.h src/care/screening.h \
  src/care/check.h src/care/comfort.h src/care/due.h src/care/today.h \
  src/care/standing.h src/care/trend.h src/plan/signed.h \
  src/plan/manifest.h src/base/signature_key.h src/plan/trusted.h \
  src/session/session.h src/session/timeline.h src/ui/chart.h \
  src/ui/flow.h src/ui/ui.h src/ui/display.h src/ui/theme.h \
  src/ui/wash.h src/ui/days.h src/ui/scale.h src/plan/intake.h \
  src/base/file.h tests/unit/app/people_fixture.h src/app/state.h \
  src/app/app.h src/app/action.h src/session/cue.h \
  src/session/utterance.h src/app/catalogue.h src/app/kiosk.h \
  src/app/pin.h src/app/qr.h src/base/secret.h src/app/light.h \
  src/app/people.h src/record/record.h src/app/press.h src/app/scan.h \
  src/app/shelf.h src/app/speak.h src/app/trust.h \
  tests/unit/app/fixture.h src/share/share.h src/record/history.h

src/base/banned.h:

src/app/inbox.h:

src/app/screen.h:

src/base/date.h:

src/base/fingerprint.h:

src/base/signature.h:

src/base/error.h:

src/base/text.h:

src/care/adherence.h:

src/care/course.h:

src/care/rules.h:

src/care/wording.h:

src/plan/program.h:

src/base/memory.h:

src/plan/exercise.h:

src/plan/fault.h:

src/plan/library.h:

src/plan/region.h:

src/plan/rules.h:

src/care/screening.h:

src/care/check.h:

src/care/comfort.h:

src/care/due.h:

src/care/today.h:

src/care/standing.h:

src/care/trend.h:

src/plan/signed.h:

src/plan/manifest.h:

src/base/signature_key.h:

src/plan/trusted.h:

src/session/session.h:

src/session/timeline.h:

src/ui/chart.h:

src/ui/flow.h:

src/ui/ui.h:

src/ui/display.h:

src/ui/theme.h:

src/ui/wash.h:

src/ui/days.h:

src/ui/scale.h:

src/plan/intake.h:

src/base/file.h:

tests/unit/app/people_fixture.h:

src/app/state.h:

src/app/app.h:

src/app/action.h:

src/session/cue.h:

src/session/utterance.h:

src/app/catalogue.h:

src/app/kiosk.h:

src/app/pin.h:

src/app/qr.h:

src/base/secret.h:

src/app/light.h:

src/app/people.h:

src/record/record.h:

src/app/press.h:

src/app/scan.h:

src/app/shelf.h:

src/app/speak.h:

src/app/trust.h:

tests/unit/app/fixture.h:

src/share/share.h:

src/record/history.h:
