// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/json_highlighter.h"

#include "theme/style.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace racescope {

JsonColors jsonColors(const Theme& theme)
{
    return theme.isDark() ? JsonColors{QColor(u"#8AB4F8"_s), QColor(u"#7FD7A7"_s), QColor(u"#F0A676"_s),
                                       QColor(u"#CF9AF7"_s)}
                          : JsonColors{QColor(u"#1F4E9E"_s), QColor(u"#0A5338"_s), QColor(u"#93380A"_s),
                                       QColor(u"#6A1B78"_s)};
}

JsonHighlighter::JsonHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, &JsonHighlighter::rehighlight);
}

void JsonHighlighter::highlightBlock(const QString& line)
{
    static const QRegularExpression token(
        uR"re("(?:[^"\\]|\\.)*"?|-?\d[0-9.eE+-]*|\b(?:true|false|null)\b)re"_s);
    static const QRegularExpression colon(u"\\G\\s*:"_s);
    const JsonColors colors = jsonColors(Theme::current());
    for (auto found = token.globalMatch(line); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QChar first = line[match.capturedStart()];
        QColor color = colors.word;
        if (first == u'"')
            color = colon.match(line, match.capturedEnd()).hasMatch() ? colors.key : colors.text;
        else if (first == u'-' || first.isDigit())
            color = colors.number;
        setFormat(int(match.capturedStart()), int(match.capturedLength()), color);
    }
}

} // namespace racescope
