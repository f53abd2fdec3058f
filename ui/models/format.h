// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where numbers, tokens, times and names of the engine become text for a person.
// Threads: any; the locale is the application's.
#pragma once
#include "report/conflict_log.h"
#include "store/operation.h"
#include "trace/event.h"
#include "trace/names.h"

#include <QString>

#include <string>
#include <string_view>

namespace racescope::format {

QString text(std::string_view utf8);
QString number(std::uint64_t value);
// What tr() chooses a plural by, for numbers of any size.
int plural(std::uint64_t value);
QString number(std::int64_t value);
// "1,204/s", two significant digits below 10.
QString rate(double perSecond);
QString bytes(std::size_t value);

// "71 / 1"; a dash when there is none. The words for it are "seq_no / term".
QString token(Token token);
QString version(Version version);
// A moment since the session's start, always in seconds to the microsecond, so that a column lines up:
// "0.345678 s".
QString moment(Nanos time);
// A length of time; a dash for 0.
QString duration(Nanos duration);
QString worker(const Names& names, WorkerId worker);
QString document(const Names& names, DocumentId document);
QString resolution(Resolution resolution);
QString result(const Operation& operation);
// What a refused write demanded: a token, a version, or that there be no document.
QString required(const ConflictRecord& record);
QString current(const ConflictRecord& record);
// "2", or "2 or more".
QString behind(const ConflictRecord& record);
// "if_seq_no, if_primary_term", from the flags of an event.
QString guard(std::uint16_t flags);

} // namespace racescope::format
