// SPDX-License-Identifier: GPL-3.0-or-later
// Explains the words of optimistic concurrency where they stand: whoever rests the pointer on a heading or a
// sentence with `_primary_term` in it is told what that is. Threads: GUI thread only.
#pragma once
#include <QObject>
#include <QString>

class QHelpEvent;

namespace racescope {

// The explanations of the terms in a text, one paragraph each, at most three; empty when there are none.
QString termsIn(const QString& text);

class TermTips : public QObject {
    Q_OBJECT
public:
    // Watches the whole application.
    explicit TermTips(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static bool showFor(QObject& watched, const QHelpEvent& event);
};

} // namespace racescope
