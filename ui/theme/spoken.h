// SPDX-License-Identifier: GPL-3.0-or-later
// For those who do not look at what has just appeared. Threads: GUI thread only.
#pragma once
#include <QObject>
#include <QString>

class QWidget;

namespace racescope {

// A screen reader says the sentence, of which tags are left out. Empty says nothing.
void say(QWidget& from, const QString& sentence);
// And finds it again as the description of `from`.
void speak(QWidget& from, const QString& sentence);

// Says what was chosen in the list that has the keyboard, which Qt's bridge to screen readers leaves out
// (tried with Qt 6.4 and Orca 43). One for all windows, for as long as it lives.
class SpokenChoices : public QObject {
    Q_OBJECT
public:
    explicit SpokenChoices(QObject* parent);

private:
    void follow(QWidget* focus);
    QMetaObject::Connection m_followed;
};

} // namespace racescope
