// SPDX-License-Identifier: EUPL-1.2
#include "app/document_files.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace verband::app {
namespace {

namespace fs = std::filesystem;

/// Hidden, or what a word processor keeps beside an open document: "~$bijlage.docx",
/// ".~lock.bijlage.odt#".
bool aside(std::string const& name) {
  return name.starts_with('.') || name.starts_with("~$") || name.starts_with("~WRL");
}

class Walk {
 public:
  explicit Walk(std::string const& register_file) {
    for (auto const* const more : {"", "-wal", "-shm", "-journal"}) {
      std::error_code failed;
      auto const file = fs::weakly_canonical(register_file + more, failed);
      if (!failed) left_out_.insert(file);
    }
  }

  void word(std::string const& word) {
    std::error_code failed;
    if (word == "-" || !fs::is_directory(word, failed) || is_register_folder(word)) {
      result_.files.push_back(word);
      return;
    }
    result_.several = true;
    auto const before = result_.files.size() + result_.troubles.size();
    folder(word);
    if (result_.files.size() + result_.troubles.size() == before) {
      result_.troubles.push_back("In de map „" + word + "” staan geen documenten.");
    }
  }

  DocumentFiles take() { return std::move(result_); }

 private:
  void folder(fs::path const& path) {
    std::error_code failed;
    auto const itself = fs::canonical(path, failed);
    if (failed || !walked_.insert(itself).second) return;
    fs::directory_iterator at{path, failed};
    if (failed) {
      result_.troubles.push_back("De map „" + path.string() +
                                 "” kan niet worden geopend. Mag u haar wel lezen?");
      return;
    }
    std::vector<fs::path> entries;
    for (fs::directory_iterator const end; !failed && at != end; at.increment(failed)) {
      if (!aside(at->path().filename().string())) entries.push_back(at->path());
    }
    std::ranges::sort(entries);
    for (auto const& entry : entries) {
      auto const status = fs::status(entry, failed);
      if (fs::is_directory(status) && is_register_folder(entry.string())) {
        result_.files.push_back(entry.string());
      } else if (fs::is_directory(status)) {
        folder(entry);
      } else if (fs::is_regular_file(status) || fs::is_symlink(fs::symlink_status(entry, failed))) {
        // A link that leads nowhere is named as a file that is not there.
        if (!left_out_.contains(fs::weakly_canonical(entry, failed))) {
          result_.files.push_back(entry.string());
        }
      }
    }
  }

  std::set<fs::path> walked_{};
  std::set<fs::path> left_out_{};
  DocumentFiles result_{};
};

}  // namespace

bool is_register_folder(std::string const& folder) {
  std::error_code failed;
  return fs::is_regular_file(fs::path{folder} / "gr_regelingen.csv", failed) &&
         fs::is_regular_file(fs::path{folder} / "gr_deelnemers.csv", failed);
}

DocumentFiles document_files(std::vector<std::string> const& words,
                             std::string const& register_file) {
  Walk walk{register_file};
  for (auto const& word : words) walk.word(word);
  auto result = walk.take();
  result.several = result.several || words.size() > 1;
  return result;
}

}  // namespace verband::app
