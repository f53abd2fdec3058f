// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that name the key of a command of the window say the one that it has now: keys can be changed.
// Threads: GUI thread only.
#pragma once
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <optional>

class QAction;
class QToolButton;
class QWidget;

namespace racescope {

class KeyHint : public QObject {
    Q_OBJECT
public:
    // What stands behind the words in a text: " (F5)", or nothing for a command without a key.
    using Tell = std::function<void(const QString& hint)>;

    // `view` is the parent. Tells at once, with nothing while the view stands in no window, and at every
    // change.
    KeyHint(QWidget& view, const QString& command, Tell tell);
    // A button that is the command, once it is known. Belongs to whom it is given.
    QToolButton* makeButton();

    static QString of(const QAction& command);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tellNow();

    const QString m_command;
    const Tell m_tell;
    QPointer<QAction> m_action;
    QPointer<QToolButton> m_button;
    std::optional<QString> m_told;
};

} // namespace racescope
