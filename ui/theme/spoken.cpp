// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/spoken.h"

#include <QAccessible>
#include <QTextDocumentFragment>
#include <QWidget>

namespace racescope {

void speak(QWidget& from, const QString& sentence)
{
    if (sentence.isEmpty())
        return;
    const QString plain = Qt::mightBeRichText(sentence)
                              ? QTextDocumentFragment::fromHtml(sentence).toPlainText().simplified()
                              : sentence;
    from.setAccessibleDescription(plain);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent announcement(&from, plain);
    QAccessible::updateAccessibility(&announcement);
#else
    QAccessibleEvent alert(&from, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
#endif
}

} // namespace racescope
