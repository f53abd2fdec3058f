// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/window_holder.h"

#include "language/language.h"
#include "main_window/handover.h"

#include <QApplication>

#include <utility>

namespace racescope {

WindowHolder::WindowHolder()
{
    make();
}

WindowHolder::~WindowHolder() = default;

void WindowHolder::make()
{
    m_window = std::make_unique<MainWindow>();
    // Later: the one that asks is about to go.
    connect(m_window.get(), &MainWindow::renewalRequested, this, &WindowHolder::renew, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::windowRequested, this, &WindowHolder::windowRequested);
}

void WindowHolder::renew()
{
    auto goesOn = m_window->handOver();
    if (!goesOn)
        return;
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false); // for a moment there is none
    m_window.reset();
    language::install();
    make();
    m_window->show();
    m_window->takeOver(std::move(goesOn));
    QGuiApplication::setQuitOnLastWindowClosed(quits);
    emit renewed();
}

} // namespace racescope
