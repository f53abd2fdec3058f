// SPDX-License-Identifier: GPL-3.0-or-later
// Events in words: one sentence to speak, a few lines to point at. Threads: any.
#pragma once
#include "trace/event.h"
#include "trace/names.h"

#include <QLocale>
#include <QString>

namespace racescope {

// "Worker 2" for a worker named W2, else its own name.
QString spokenWorker(WorkerId worker, const Names& names, const QLocale& locale = QLocale());
// "4 term 1"
QString tokenText(Token token, const QLocale& locale = QLocale());
// "conflict", "lost update", "create ok"
QString eventName(const Event& event);
// "required 4 term 1, current 6 term 1"; empty when there is nothing beyond its name.
QString eventFact(const Event& event, const QLocale& locale = QLocale());
// "Worker 2, conflict at 12.4 ms, required 4 term 1, current 6 term 1"
QString eventSentence(const Event& event, const Names& names, const QLocale& locale = QLocale());
// Rich text of a few lines: what, who, where, tokens, times, attempt, note.
QString eventToolTip(const Event& event, const Names& names, const QLocale& locale = QLocale());

} // namespace racescope
