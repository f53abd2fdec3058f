// SPDX-License-Identifier: GPL-3.0-or-later
// For those who do not look at what has just appeared. Threads: GUI thread only.
#pragma once
#include <QString>

class QWidget;

namespace racescope {

// A screen reader says the sentence, of which tags are left out, and finds it again as the description of
// `from`. Empty says nothing.
void speak(QWidget& from, const QString& sentence);

} // namespace racescope
