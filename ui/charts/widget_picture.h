// SPDX-License-Identifier: GPL-3.0-or-later
// A widget as a file: PNG, SVG or PDF by the file's suffix, without a screen. Threads: GUI thread only.
#pragma once
#include "base/result.h"

#include <QSize>
#include <QString>

class QWidget;

namespace racescope {

// Resizes the widget, which need not be shown. The error is a sentence for the person, with the path and the
// reason; the old file is untouched then.
Result<void, QString> saveWidgetPicture(QWidget& widget, QSize size, const QString& path);

} // namespace racescope
