// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the views. Where there is no room for icons and texts of all of them, the icons give way first.
// Threads: GUI thread only.
#pragma once
#include <QTabWidget>

namespace racescope {

class ViewTabs : public QTabWidget {
    Q_OBJECT
public:
    using QTabWidget::QTabWidget;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;

private:
    void fit();
};

} // namespace racescope
