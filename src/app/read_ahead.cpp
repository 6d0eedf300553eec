// SPDX-License-Identifier: EUPL-1.2
#include "app/read_ahead.hpp"

#include <algorithm>
#include <utility>

#include "model/ensure.hpp"

namespace verband::app {

ReadAhead::ReadAhead(std::vector<std::string> const& files, unsigned threads, Read read)
    : files_{files}, read_{std::move(read)}, done_(files.size()) {
  auto const count = std::clamp<std::size_t>(files.size(), 1, std::max(threads, 1U));
  most_ = 2 * count;
  for (std::size_t i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
}

ReadAhead::~ReadAhead() {
  {
    std::scoped_lock const lock{guard_};
    stopped_ = true;
  }
  changed_.notify_all();
  threads_.clear();  // waits for them
}

void ReadAhead::work() {
  for (;;) {
    std::size_t number = 0;
    {
      std::unique_lock lock{guard_};
      changed_.wait(lock,
                    [&] { return stopped_ || begun_ == files_.size() || begun_ < given_ + most_; });
      if (stopped_ || begun_ == files_.size()) return;
      number = begun_++;
    }
    ReadFile file;
    try {
      file = read_(files_[number]);
    } catch (...) {
      // It is said where the file has its turn.
      file = {.failed = std::current_exception()};
    }
    {
      std::scoped_lock const lock{guard_};
      done_[number] = std::move(file);
    }
    changed_.notify_all();
  }
}

ReadFile ReadAhead::next() {
  std::unique_lock lock{guard_};
  ensure(given_ < files_.size(), "elk bestand wordt één keer gevraagd");
  changed_.wait(lock, [&] { return done_[given_].has_value(); });
  auto file = std::move(*done_[given_]);
  done_[given_].reset();
  ++given_;
  lock.unlock();
  changed_.notify_all();
  return file;
}

}  // namespace verband::app
