// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the program's window, and makes it anew when another language was chosen: texts are made when a
// window is built, so a new one is the sound way to say all of them again. What goes on in the window before
// goes on in the new one. Threads: GUI thread only.
#pragma once
#include "main_window/main_window.h"

#include <QObject>

#include <memory>

namespace racescope {

class WindowHolder : public QObject {
    Q_OBJECT
public:
    WindowHolder();
    ~WindowHolder() override;

    MainWindow& window() { return *m_window; }

signals:
    void renewed();                            // window() is another one
    void windowRequested(const QString& path); // by whichever it is

private:
    void make();
    void renew();

    std::unique_ptr<MainWindow> m_window;
};

} // namespace racescope
