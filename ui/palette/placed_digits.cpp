// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/placed_digits.h"

#include "palette/key_map.h"

#include <QCoreApplication>
#include <QWidget>

namespace racescope {

PlacedDigits::PlacedDigits(QWidget& window, KeyMap& keys, ScanCodes codes)
    : QObject(&window)
    , m_window(window)
    , m_keys(keys)
    , m_codes(codes)
{
    if (m_codes != ScanCodes::Unknown)
        qApp->installEventFilter(this);
}

// The window, or that of one of its views; no dialog and no menu.
bool PlacedDigits::isHere(const QWidget& widget) const
{
    const QWidget* own = widget.window();
    return own == &m_window || (own->parentWidget() == &m_window && own->windowType() == Qt::Window);
}

QAction* PlacedDigits::meantBy(const QKeyEvent& event) const
{
    const auto digit = digitOf(event, m_codes);
    if (!digit)
        return nullptr;
    for (QAction* command : m_keys.actions()) {
        if (command->isEnabled() && command->shortcutContext() == Qt::WindowShortcut &&
            command->shortcuts().contains(*digit))
            return command;
    }
    return nullptr;
}

// A key that a command has does not come here: its shortcut has taken it.
bool PlacedDigits::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() ||
        !isHere(*static_cast<QWidget*>(watched)))
        return false;
    QAction* command = meantBy(*static_cast<QKeyEvent*>(event));
    if (command)
        command->trigger();
    return command != nullptr;
}

} // namespace racescope
