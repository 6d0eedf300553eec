// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/document.hpp"

namespace verband::app {

/// A file as far as it could be read.
struct ReadFile {
  std::string bytes{};
  std::string hash{};     // SHA-256 of the bytes
  std::string trouble{};  // plain Dutch; not empty = the file cannot be read
  std::optional<ReadDocument> document{};
  std::exception_ptr failed{};  // what went wrong in the program itself
};

/// Reads files on so many threads and gives them in their own order. No more than two a thread are
/// held at a time.
class ReadAhead {
 public:
  using Read = std::function<ReadFile(std::string const& file)>;

  /// `read` is called by several threads at once.
  ReadAhead(std::vector<std::string> const& files, unsigned threads, Read read);
  ReadAhead(ReadAhead const&) = delete;
  ReadAhead& operator=(ReadAhead const&) = delete;
  /// Stops after the files that are being read.
  ~ReadAhead();

  /// The next file; to be called once for each.
  ReadFile next();

 private:
  void work();

  std::vector<std::string> const& files_;
  Read read_;
  std::size_t most_;
  std::mutex guard_{};
  std::condition_variable changed_{};
  std::vector<std::optional<ReadFile>> done_;  // by number of the file
  std::size_t begun_{};
  std::size_t given_{};
  bool stopped_{};
  std::vector<std::jthread> threads_{};
};

}  // namespace verband::app
