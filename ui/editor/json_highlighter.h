// SPDX-License-Identifier: GPL-3.0-or-later
// Colours JSON as it is typed: keys, texts, numbers, true/false/null. Follows the theme. Threads: GUI thread
// only.
#pragma once
#include "theme/theme.h"

#include <QSyntaxHighlighter>

namespace racescope {

struct JsonColors {
    QColor key;
    QColor text;
    QColor number;
    QColor word; // true, false, null
};
JsonColors jsonColors(const Theme& theme); // each >= 4.5 : 1 on the theme's background

class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit JsonHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& line) override;
};

} // namespace racescope
