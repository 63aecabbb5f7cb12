text.o: tests/unit/base/text.c src/base/banned.h src/base/text.h

src/base/banned.h:

src/base/text.h:
